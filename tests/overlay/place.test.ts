import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, isInSight, placeInCorner, placePill, type Size } from '../../components/overlay/place.ts';

const view: Size = { width: 1280, height: 800 };
const pill: Size = { width: 240, height: 28 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });

describe('placePill', () => {
  it('hangs below a popup, from its inline start', () => {
    expect(placePill(box(100, 100, 400, 200), pill, view, 240, 'ltr')).toEqual({
      left: 108,
      top: 306,
      peek: 'below',
    });
    expect(placePill(box(100, 100, 400, 200), pill, view, 240, 'rtl')).toEqual({
      left: 252,
      top: 306,
      peek: 'below',
    });
  });

  it('hangs over the lower edge of a chip and leaves its first line free', () => {
    const { top } = placePill(box(100, 100, 150, 40), pill, view, 240, 'ltr');
    expect(top).toBe(132);
    expect(placePill(box(100, 100, 150, 20), pill, view, 240, 'ltr').top).toBeGreaterThanOrEqual(120);
  });

  it('flips above at the lower edge of the window, and its peek opens upwards', () => {
    const { top, peek } = placePill(box(100, 500, 400, 290), pill, view, 240, 'ltr');
    expect(top + pill.height).toBeLessThanOrEqual(500);
    expect(peek).toBe('above');
  });

  it('goes to the side of what is as tall as the window', () => {
    expect(placePill(box(100, 0, 400, 800), pill, view, 240, 'ltr').left).toBe(506);
    expect(placePill(box(900, 0, 380, 800), pill, view, 240, 'ltr').left).toBe(654);
  });

  it.each([
    ['below', (at: Box) => at.top > 300, 66],
    ['above and below', (at: Box) => at.top > 300 || at.top < 100, 100],
  ])('keeps clear of controls %s', (_, isTaken, top) => {
    expect(placePill(box(100, 100, 400, 200), pill, view, 240, 'ltr', isTaken).top).toBe(top);
  });

  it('stays where it would be when every side is taken', () => {
    const free = placePill(box(100, 100, 400, 200), pill, view, 240, 'ltr');
    expect(placePill(box(100, 100, 400, 200), pill, view, 240, 'ltr', () => true)).toEqual(free);
  });

  it('is always in the window, also in one of 320 px, and never on a title', () => {
    const number = (least: number, most: number) => fc.integer({ min: least, max: most });
    fc.assert(
      fc.property(
        fc.record({
          left: number(-500, 1500),
          top: number(-500, 1500),
          width: number(1, 1500),
          height: number(1, 1500),
        }),
        fc.record({ width: number(320, 2000), height: number(240, 1400) }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        fc.integer({ min: -1, max: 2 }),
        (anchor, window, direction, taken) => {
          const size = { width: Math.min(240, window.width - 16), height: 28 };
          const { left, top } = placePill(
            anchor,
            size,
            window,
            240,
            direction,
            ({ top: y }) => y % 3 === taken,
          );
          expect(left).toBeGreaterThanOrEqual(8);
          expect(top).toBeGreaterThanOrEqual(8);
          expect(left + size.width).toBeLessThanOrEqual(window.width - 8);
          expect(top + size.height).toBeLessThanOrEqual(window.height - 8);
          const isTitleSeen = anchor.top >= 0 && anchor.top + 72 < window.height;
          const overlaps =
            top < anchor.top + 24 &&
            top + size.height > anchor.top &&
            left < anchor.left + anchor.width &&
            left + size.width > anchor.left;
          if (isTitleSeen && anchor.height >= 32) expect(overlaps).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the window', () => {
  it('knows what is out of sight', () => {
    expect(isInSight(box(0, 0, 10, 10), view)).toBe(true);
    expect(isInSight(box(0, -10, 10, 10), view)).toBe(false);
    expect(isInSight(box(0, 0, 0, 10), view)).toBe(false);
    expect(isInSight(box(1280, 0, 10, 10), view)).toBe(false);
  });

  it('has a corner for a pill without an anchor', () => {
    expect(placeInCorner(pill, view, 'ltr')).toEqual({ left: 1024, top: 748, peek: 'above' });
    expect(placeInCorner(pill, view, 'rtl').left).toBe(16);
  });
});
