import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Said } from '../../utils/core/correction.ts';
import type { Moment } from '../../utils/core/moment.ts';
import type { EventItem, Self } from '../../utils/core/page-report.ts';
import { applyCorrections } from '../../utils/moments/correction.ts';
import { dana, read } from './journal-actions.ts';
import { createChannel, createPage, freshName, person } from './journal-fixture.ts';

const notThis: Said = { kind: 'none', was: 'one-on-one' };
const { self, item } = read;
const event = (change: Partial<EventItem>): { self: Self; item: EventItem } => ({
  self,
  item: { ...item, ...change },
});
const oneOnOne: Moment = {
  kind: 'one-on-one',
  counterpart: { name: 'Dana Okafor', email: 'dana@northlight.example' },
  confidence: 0.9,
  evidence: ['two people'],
};
const priya = { name: 'Priya Raman', email: 'priya@northlight.example' };
const omar = { name: 'Omar Said', email: 'omar@northlight.example' };

describe('what the user said about an event', () => {
  it('is known from then on: the series, the pair, the pattern', async () => {
    const { service } = createPage();
    await service.correct(read, { kind: 'mentoring', was: 'one-on-one' });
    const corrections = await service.corrections();
    const kindOf = (change: Partial<EventItem>) =>
      applyCorrections({ ...item, ...change }, self, oneOnOne, corrections)?.kind;
    expect(kindOf({})).toBe('mentoring');
    expect(kindOf({ title: 'Another title', attendees: [priya] })).toBe('mentoring');
    expect(kindOf({ title: 'Another title', series: 'new' })).toBe('mentoring');
    expect(kindOf({ title: 'Catch up, Priya', series: 'new', attendees: [priya] })).toBe('mentoring');
    expect(kindOf({ title: 'Roadmap', series: 'new', attendees: [priya] })).toBe('one-on-one');
  });

  it('gives way to a later word on the same thing, and to the first one said again', async () => {
    const { service, clock } = createPage();
    await service.correct(read, notThis);
    clock.now = '2026-11-20T09:00:00.000Z';
    await service.correct(read, { kind: 'review', was: null });
    expect(await service.corrections()).toMatchObject([{ kind: 'review', was: 'one-on-one' }]);
    await service.correct(read, { kind: 'one-on-one', was: 'review' });
    expect(await service.corrections()).toEqual([]);
  });

  it('stands in the order it was said, and the later of two that fit counts', async () => {
    const { service, clock } = createPage();
    await service.correct(event({ title: 'Zeppelin', series: 'a' }), notThis);
    clock.now = '2026-11-20T09:00:00.000Z';
    await service.correct(event({ title: 'Apricot', series: 'b' }), { kind: 'review', was: 'one-on-one' });
    const corrections = await service.corrections();
    expect(corrections.map(({ title }) => title)).toEqual(['Zeppelin', 'Apricot']);
    const next = applyCorrections(event({ title: 'Third', series: 'c' }).item, self, oneOnOne, corrections);
    expect(next?.kind).toBe('review');
  });

  it('is taken back, removed, and told to the other pages', async () => {
    const [name, channel] = [freshName(), createChannel()];
    const left = createPage(name, { prefix: 'left', broadcast: channel.page() });
    const right = createPage(name, { prefix: 'right', broadcast: channel.page() });
    let heard = 0;
    right.service.onChanged(() => heard++);
    await left.service.correct(read, notThis);
    expect(await left.service.undo()).toBe(true);
    expect(await right.service.corrections()).toEqual([]);
    await left.service.correct(read, notThis);
    const [first] = await right.service.corrections();
    await right.service.removeCorrection(first?.id ?? '');
    expect(heard).toBe(3);
    await expect(left.service.removeCorrection(first?.id ?? '')).rejects.toMatchObject({ code: 'gone' });
    expect(await right.service.undo()).toBe(true);
    expect(await left.service.corrections()).toHaveLength(1);
  });

  it('goes with the person it speaks of, and with nobody else', async () => {
    const { service } = createPage();
    await service.savePerson(dana);
    await service.savePerson(person('priya'));
    await service.correct(read, notThis);
    const attendees = [priya, { name: dana.name, email: dana.addresses[0] ?? '' }, omar];
    await service.correct(event({ series: 'three', attendees }), {
      kind: 'mentoring',
      was: null,
      counterpart: { name: '', email: 'dana@northlight.example' },
    });
    await service.correct(event({ series: 'two', attendees: [priya] }), notThis);
    expect((await service.removePerson('dana')).removed.corrections).toBe(2);
    expect(await service.corrections()).toMatchObject([{ pair: priya.email }]);
  });
});

describe('whom it is with', () => {
  const withTwo = { attendees: [priya, omar], title: 'Planning', series: 'a' };

  it('is the one the user named, where they take part, and never somebody who does not', async () => {
    const { service } = createPage();
    await service.correct(event(withTwo), { kind: 'mentoring', was: null, counterpart: omar });
    const corrections = await service.corrections();
    const apply = (change: Partial<EventItem>) =>
      applyCorrections(event({ ...withTwo, ...change }).item, self, null, corrections);
    expect(apply({})?.counterpart).toEqual(omar);
    const others = [priya, { name: 'Kofi Mensah', email: 'kofi@northlight.example' }];
    expect(apply({ series: 'b', attendees: others })).toBeNull();
  });

  it('is the only other guest where nobody was named', async () => {
    const { service } = createPage();
    await service.correct(event({ attendees: [priya] }), { kind: 'one-on-one', was: null });
    const found = applyCorrections(
      event({ attendees: [omar], title: 'Catch up, Omar' }).item,
      self,
      null,
      await service.corrections(),
    );
    expect(found).toMatchObject({ kind: 'one-on-one', counterpart: omar });
  });

  it('is nobody for a delivery', async () => {
    const { service } = createPage();
    await service.correct(read, { kind: 'delivery', was: 'one-on-one' });
    expect(applyCorrections(item, self, oneOnOne, await service.corrections())).toMatchObject({
      kind: 'delivery',
      counterpart: null,
    });
  });
});
