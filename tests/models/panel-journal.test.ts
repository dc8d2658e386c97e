import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { builtInCues } from '../../utils/core/built-in-cues.ts';
import type { MailItem } from '../../utils/core/page-report.ts';
import { situationOf } from '../../utils/core/situation.ts';
import { addDays } from '../../utils/core/time.ts';
import type { TabState } from '../../utils/messages/protocol.ts';
import type { DeliveryModel } from '../../utils/models/delivery-model.ts';
import { loadParts } from '../../utils/models/loaded-part.ts';
import { createPanelModel } from '../../utils/models/panel-model.ts';
import type { PanelPorts } from '../../utils/models/panel-ports.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import { returningDates } from '../../utils/practices/returning-dates.ts';
import { englishWords } from '../../utils/workflows/words.ts';
import { englishVoice } from '../practices/own-day-voice.ts';
import { createPage, snapshot } from '../services/journal-fixture.ts';
import { logTransactions } from '../storage/transaction-log.ts';
import { toEvent, toMoment, toPerson, toReport, toTab, withPerson } from './cast.ts';
import { fakePage } from './fake-page.ts';

await loadParts();

/** The sidebar over the stored journal and the real ranking, as in the browser. */
function openSidebar(page: ReturnType<typeof createPage>) {
  const state = signal<TabState | null>(null);
  const ports: PanelPorts = {
    service: page.service,
    tab: { state },
    page: fakePage().ports,
    clock: { now: () => page.clock.now, zone: 'UTC', lang: 'en-GB', onTick: () => () => undefined },
    rank: (of, moment, item, now) =>
      rankPrompts(situationOf(of, moment, { now, zone: 'UTC', item, cues: builtInCues }), builtInPack),
    rankDelivery: (delivery, item, now) =>
      rankPrompts(
        situationOf(null, state.value?.moment ?? null, {
          now,
          zone: 'UTC',
          item,
          cues: builtInCues,
          deliveries: [delivery],
        }),
        builtInPack,
      ),
    dates: signal(returningDates),
    voice: async () => englishVoice('UTC'),
    words: englishWords,
    newId: page.ports.newId,
    drawn: async () => undefined,
    later: () => () => undefined,
    platform: {
      openWelcome() {},
      openOptions() {},
      openJournal() {},
      copy: async () => undefined,
      readAgain: async () => undefined,
    },
  };
  const panel = createPanelModel(ports);
  const person = () => {
    const view = panel.view.value;
    if (view.kind !== 'person') throw new Error(`shows ${view.kind}`);
    return view.person;
  };
  const shows = (name: string) =>
    new Promise<void>((resolve) => {
      const stop = panel.view.subscribe((view) => {
        if (view.kind !== 'person' || view.person.page.peek().person.name !== name) return;
        queueMicrotask(() => stop());
        resolve();
      });
    });
  return { panel, state, person, shows };
}

/** The delivery of this name, as soon as it is shown; another than the one opened before. */
const deliveryOn = (
  panel: ReturnType<typeof openSidebar>['panel'],
  name: string,
  before: DeliveryModel | null = null,
) =>
  new Promise<DeliveryModel>((resolve) => {
    const stop = panel.view.subscribe((view) => {
      if (view.kind !== 'delivery' || view.delivery === before) return;
      if (view.delivery.delivery.peek().name !== name) return;
      queueMicrotask(() => stop());
      resolve(view.delivery);
    });
  });

const sam = toPerson('sam', 'Sam Lindqvist');
const nameOnly = () => {
  const tab = withPerson(sam);
  return { ...tab, moment: tab.moment && { ...tab.moment, counterpart: { name: sam.name, email: '' } } };
};

describe('the sidebar over the stored journal', () => {
  it('finds after a restart what was written about somebody met for the first time', async () => {
    const page = createPage();
    const first = openSidebar(page);
    first.state.value = withPerson(sam);
    await first.shows(sam.name);
    const person = first.person();
    person.capture.type('[] send the deck by tomorrow');
    await person.capture.keep();
    await person.agenda.add('Welcome');
    person.capture.type('half a sentence');
    await first.panel.flush();
    first.panel.dispose();

    const second = openSidebar(createPage(page.name, { prefix: 'later' }));
    second.state.value = withPerson(sam);
    await second.shows(sam.name);
    const again = second.person();
    expect(again.stored.value).toBe(true);
    expect(again.page.value.followUps).toMatchObject([{ text: 'send the deck', due: '2026-11-20' }]);
    expect(again.agenda.turns.value[1]?.topics).toMatchObject([{ text: 'Welcome' }]);
    expect(again.capture.box.text.value).toBe('half a sentence');
    second.panel.dispose();
  });

  it('takes a kept line back, and what was dropped', async () => {
    const page = createPage();
    const { state, shows, person, panel } = openSidebar(page);
    state.value = withPerson(sam);
    await shows(sam.name);
    await person().agenda.add('Welcome');
    const [topic] = person().agenda.turns.value[1]?.topics ?? [];
    await person().agenda.drop(topic?.id ?? '');
    expect(person().agenda.turns.value[1]?.topics).toEqual([]);
    await person().writer.undo();
    expect(person().agenda.turns.value[1]?.topics).toHaveLength(1);
    person().capture.type('! well done');
    await person().capture.keep();
    await person().capture.takeBack();
    expect(person().page.value.notes).toEqual([]);
    expect(person().capture.box.text.value).toBe('! well done');
    panel.dispose();
  });

  it('has points with reasons for the sample person, and sets one aside', async () => {
    const page = createPage();
    const { id, name } = await page.service.addSample();
    const { panel, person } = openSidebar(page);
    await panel.openPerson(id);
    expect(person().page.value.person.name).toBe(name);
    const offered = person().suggestions.offered.value.prompts;
    expect(offered.length).toBeGreaterThan(0);
    for (const { why, source, evidence } of offered) expect([why, source, evidence]).not.toContain('');
    const [point] = offered;
    if (point) await person().suggestions.notNow(point);
    expect(person().suggestions.offered.value.prompts.map(({ key }) => key)).not.toContain(point?.key);
    panel.dispose();
  });

  it.each<[string, (person: PersonModel) => Promise<unknown>]>([
    ['a topic', (person) => person.agenda.add('Welcome')],
    [
      'a line',
      async (person) => {
        person.capture.type('! well done');
        await person.capture.box.flush();
        await person.capture.keep();
      },
    ],
    ['who they are to the user', (person) => person.setRelationship('mentor')],
    ['the wrap-up', (person) => person.wrapUp.finish()],
  ])('stores somebody known by name only in one strict transaction, first word: %s', async (_name, write) => {
    const page = createPage();
    const { panel, state, shows, person } = openSidebar(page);
    state.value = nameOnly();
    await shows(sam.name);
    const { begun, stop } = logTransactions();
    await write(person());
    stop();
    const writing = begun.filter(({ mode, stores }) => mode === 'readwrite' && stores.includes('people'));
    expect(writing.map(({ durability }) => durability)).toEqual(['strict']);
    expect((await snapshot(page.ports)).confirmations).toEqual([
      { eventKey: 'calendar:sam-2026-11-19', name: sam.name, personId: person().page.value.person.id },
    ]);
    panel.dispose();
  });

  it('remembers who the guest of an event without addresses is', async () => {
    const page = createPage();
    const first = openSidebar(page);
    first.state.value = nameOnly();
    await first.shows(sam.name);
    await first.person().agenda.add('Welcome');
    expect(first.person().writer.said.value?.failed).toBe(false);
    first.panel.dispose();
    const second = openSidebar(createPage(page.name, { prefix: 'later' }));
    second.state.value = nameOnly();
    await second.shows(sam.name);
    expect(second.person().agenda.turns.value[1]?.topics).toMatchObject([{ text: 'Welcome' }]);
    second.panel.dispose();
  });

  it('says what is worth doing about a delivery, until it is marked', async () => {
    const page = createPage();
    const { panel, state } = openSidebar(page);
    const day = page.clock.now.slice(0, 10);
    const on = (time: string) => `${addDays(day, -4)}T${time}:00Z`;
    const launch = toEvent('launch', { title: 'Atlas launch', start: on('09:00'), end: on('10:00') });
    state.value = toTab({
      state: 'open',
      report: toReport(launch),
      moment: toMoment(null, 'delivery'),
    });
    const model = await deliveryOn(panel, 'Atlas launch');
    expect(model.points.value.map(({ practice }) => practice)).toEqual([
      'celebrate-the-work',
      'reflect-first',
    ]);
    expect(model.points.value[0]?.text).toContain('Atlas launch');
    await model.mark();
    expect(model.points.value).toEqual([]);
    panel.dispose();
  });

  it('knows a delivery again in the mail that says it shipped, and keeps one', async () => {
    const page = createPage();
    const { panel, state } = openSidebar(page);
    const day = page.clock.now.slice(0, 10);
    const moment = toMoment(null, 'delivery');
    const mail: MailItem = {
      kind: 'mail',
      subject: 'Re: we shipped Atlas',
      from: { name: 'Kofi Mensah', email: 'kofi@harbourline.example' },
      to: [],
      cc: [],
      date: `${day}T08:00:00Z`,
      body: 'It is live.',
      key: 'thread-9',
    };
    state.value = toTab({ state: 'open', report: toReport(mail), moment });
    const told = await deliveryOn(panel, 'we shipped Atlas');
    expect(told.names).toContain('Kofi Mensah');
    await told.leave();
    const on = (time: string) => `${addDays(day, -4)}T${time}:00Z`;
    const launch = toEvent('launch', { title: 'Atlas launch', start: on('09:00'), end: on('10:00') });
    const shown = deliveryOn(panel, 'we shipped Atlas', told);
    state.value = toTab({ state: 'open', report: toReport(launch), moment });
    expect((await shown).delivery.value.state).toBe('left');
    panel.dispose();
  });
});
