import { describe, expect, it } from 'vitest';
import { UsageError } from '../../scripts/run/usage-error.ts';
import { hasDisplay, parseOptions } from '../../scripts/start/options.ts';

describe('the options of npm start', () => {
  it('opens the demo in a window of whichever browser is there', () => {
    expect(parseOptions([])).toEqual({ browser: null, url: null, headless: false, shots: 'out' });
  });

  it('reads each option', () => {
    expect(parseOptions(['--browser', 'firefox', '--url', 'https://calendar.example/'])).toMatchObject({
      browser: 'firefox',
      url: 'https://calendar.example/',
    });
    expect(parseOptions(['--headless', '--shots=pictures'])).toMatchObject({
      headless: true,
      shots: 'pictures',
    });
  });

  it('takes --shots alone as a walk without a window', () => {
    expect(parseOptions(['--shots', 'out']).headless).toBe(true);
  });

  it.each([
    [['--browser', 'opera'], 'not "opera"'],
    [['--url', 'calendar.example'], 'a whole web address'],
    [['--url', 'file:///etc/passwd'], 'a whole web address'],
    [['--url', 'https://calendar.example/', '--headless'], 'walk the demo'],
    [['--broswer', 'firefox'], '--broswer'],
    [['firefox'], 'firefox'],
  ])('refuses %j in one line', (args, words) => {
    const parse = () => parseOptions(args);
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(words);
    expect(parse).toThrow(/^[^\n]+$/);
  });
});

describe('the display', () => {
  it('is asked of Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});
