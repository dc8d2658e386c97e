import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../utils/core/person.ts';
import type { TabState } from '../../utils/messages/protocol.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { dana, priya, toEvent, toMoment, toNote, toPerson, toReport, toTab, withPerson } from './cast.ts';
import { createStage, type Stage } from './stage.ts';

const sam = toPerson('sam', 'Sam Lindqvist');
const stored = [dana, priya];

/** Words of a private line say whose they are, so that each can be told from every other. */
const lineFor = (name: string, count: number) => `${name} / ${count}`;
const ownerOf = (text: string) => text.split(' / ')[0] ?? '';

const tabs: Readonly<Record<string, () => TabState | null>> = {
  dana: () => withPerson(dana),
  priya: () => withPerson(priya),
  sam: () => withPerson(sam),
  // A first name only: it may be Dana, and she must not be shown before it was said.
  unsure: () =>
    toTab({
      state: 'open',
      report: toReport(toEvent('unsure')),
      moment: toMoment({ name: 'Dana', email: '' }),
    }),
  left: () => toTab({ state: 'left' }),
  nothing: () => toTab(),
  none: () => null,
  unreadable: () => toTab({ state: 'unreadable', reason: 'This page has changed.' }),
};
const nameBehind: Readonly<Record<string, string | null>> = {
  dana: dana.name,
  priya: priya.name,
  sam: sam.name,
};

type Step =
  | { do: 'tab'; tab: string }
  | { do: 'again' | 'type' | 'keep' | 'elapse' | 'follow' | 'elsewhere' | 'keep-open' | 'back' }
  | { do: 'answer'; count: number }
  | { do: 'late-type' | 'late-keep'; which: number }
  | { do: 'by-hand'; person: Person };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('tab' as const), tab: fc.constantFrom(...Object.keys(tabs)) }),
  },
  {
    weight: 10,
    arbitrary: fc
      .constantFrom('again', 'type', 'type', 'keep', 'elapse', 'elsewhere')
      .map((what) => ({ do: what }) as Step),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('late-type' as const, 'late-keep' as const),
      which: fc.nat(9),
    }),
  },
  {
    weight: 9,
    arbitrary: fc
      .oneof(fc.integer({ min: 1, max: 6 }), fc.constant(60))
      .map((count) => ({ do: 'answer', count }) as Step),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('follow', 'keep-open', 'back').map((what) => ({ do: what }) as Step),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('by-hand' as const), person: fc.constantFrom(...stored) }),
  },
);

/** Plays steps and keeps in mind who may be on screen. */
class Player {
  /** Models that were on screen, whose controls may still send an event. */
  readonly seen: PersonModel[] = [];
  /** Chosen by hand: the page of the tab does not rule, for somebody picked until another event is opened. */
  byHand: 'picked' | 'kept' | null = null;
  /** The event that was open when somebody was picked. */
  openThen = '';
  open = '';
  follows: string | null = null;
  expected: string | null = null;
  tab: TabState | null = null;
  /** Who was last on screen and is in the journal. */
  lastStored: string | null = null;
  count = 0;

  constructor(
    readonly stage: Stage,
    readonly scheduler: fc.Scheduler,
  ) {}

  shown(): PersonModel | null {
    const view = this.stage.panel.view.value;
    if (view.kind !== 'person') return null;
    if (view.person.stored.value) this.lastStored = view.person.page.value.person.name;
    if (!this.seen.includes(view.person)) this.seen.push(view.person);
    return view.person;
  }

  type(model: PersonModel): void {
    const text = lineFor(model.page.value.person.name, this.count++);
    model.capture.type(text);
  }

  /** The page of the tab changes; it rules unless somebody was chosen by hand. */
  private turnTo(tab: string): void {
    this.tab = tabs[tab]?.() ?? null;
    this.follows = nameBehind[tab] ?? null;
    this.open = this.tab?.state === 'open' ? tab : '';
    if (this.byHand === 'picked' && this.open !== '' && this.open !== this.openThen) this.byHand = null;
    if (this.byHand === null) this.expected = this.follows;
    this.stage.show(this.tab);
  }

  private choose(person: Person): void {
    this.byHand = 'picked';
    this.openThen = this.open;
    this.expected = person.name;
    void this.stage.panel.openPerson(person.id);
  }

  private follow(): void {
    this.byHand = null;
    this.expected = this.follows;
    this.stage.panel.followPage();
  }

  private keepOpen(): void {
    if (this.shown()) this.byHand = 'kept';
    this.stage.panel.pin();
  }

  /** Back to the last person, who then is one picked by hand. */
  private back(): void {
    if (!this.stage.panel.canGoBack.value || this.lastStored === null) return;
    this.byHand = 'picked';
    this.openThen = this.open;
    this.expected = this.lastStored;
    void this.stage.panel.goBack();
  }

  private async answer(count: number): Promise<void> {
    for (let left = count; left > 0 && this.scheduler.count() > 0; left--) {
      await this.scheduler.waitOne();
      for (let round = 0; round < 10; round++) await Promise.resolve();
      this.check();
    }
  }

  /** Typing and keeping, in what is shown or in what was shown before. */
  private write(next: Step): void {
    const late = 'which' in next ? this.seen[next.which % Math.max(1, this.seen.length)] : this.shown();
    if (!late) return;
    if (next.do === 'type' || next.do === 'late-type') this.type(late);
    if (next.do === 'keep' || next.do === 'late-keep') void late.capture.keep();
  }

  async play(next: Step): Promise<void> {
    if (next.do === 'tab') this.turnTo(next.tab);
    else if (next.do === 'again') this.stage.show(this.tab && { ...this.tab });
    else if (next.do === 'elapse') this.stage.elapse();
    else if (next.do === 'elsewhere') this.stage.changedElsewhere();
    else if (next.do === 'answer') await this.answer(next.count);
    else if (next.do === 'by-hand') this.choose(next.person);
    else if (next.do === 'follow') this.follow();
    else if (next.do === 'keep-open') this.keepOpen();
    else if (next.do === 'back') this.back();
    else this.write(next);
    for (let round = 0; round < 20; round++) await Promise.resolve();
  }

  /** What is stored stands under whom it was typed for, and what stands in a box is stored. */
  checkStored(): void {
    const { held } = this.stage;
    const nameOf = (id: string) => held.people.find((each) => each.id === id)?.name;
    for (const { text, personId } of held.notes) {
      for (const line of text.split('\n')) expect(ownerOf(line)).toBe(nameOf(personId));
    }
    for (const { id, name } of held.people) {
      const lines = (held.drafts[`capture:${id}`] ?? '').split('\n').filter(Boolean);
      for (const line of lines) expect(ownerOf(line)).toBe(name);
    }
    for (const { capture } of this.seen) {
      expect(held.drafts[capture.box.id] ?? '').toBe(capture.box.text.value);
    }
  }

  check(): void {
    const shown = this.shown();
    if (shown === null) return;
    const page = shown.page.value;
    expect(page.person.name).toBe(this.expected);
    for (const { text } of page.notes) expect(ownerOf(text)).toBe(page.person.name);
    const box = shown.capture.box.text.value;
    for (const line of box.split('\n').filter(Boolean)) expect(ownerOf(line)).toBe(page.person.name);
  }

  async finish(): Promise<void> {
    for (let round = 0; round < 40; round++) {
      this.stage.elapse();
      void this.stage.panel.flush();
      for (let each = 0; each < 30; each++) await Promise.resolve();
      if (this.scheduler.count() === 0 && round > 3) break;
      await this.scheduler.waitAll();
    }
  }
}

const seed = () => ({
  people: [...stored],
  notes: stored.map((person) => toNote(person.id, lineFor(person.name, 0), { id: `seed ${person.id}` })),
  drafts: Object.fromEntries(stored.map((person) => [`capture:${person.id}`, lineFor(person.name, 0)])),
});

describe('the wrong-person guard', () => {
  it('shows and stores the words of one person under that person alone, in whatever order answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(step, { minLength: 4, maxLength: 60 }),
        async (scheduler, steps) => {
          const later = (label: string) => scheduler.schedule(Promise.resolve(), label).then(() => undefined);
          const stage = createStage(seed(), { later });
          const player = new Player(stage, scheduler);
          for (const each of steps) {
            await player.play(each);
            player.check();
          }
          await player.finish();
          player.check();

          player.checkStored();
        },
      ),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('follows the page again when another event is opened, and what was typed stays with who was picked', async () => {
    const stage = createStage(seed());
    stage.show(withPerson(dana));
    await stage.settle();
    await stage.panel.openPerson(priya.id);
    expect(stage.person().byHand.value).toBe('picked');
    stage.person().capture.type('Priya Raman / half a sentence');
    // The same event read again, its page left or another one that says nothing: no attention has moved.
    for (const tab of [withPerson(dana), toTab({ state: 'left' }), toTab(), null, withPerson(dana)]) {
      stage.show(tab);
      await stage.settle();
      expect(stage.person().page.value.person.id).toBe(priya.id);
    }
    stage.show(withPerson(dana, 'another talk with Dana'));
    await stage.settle();
    expect(stage.person().page.value.person.id).toBe(dana.id);
    expect(stage.person().byHand.value).toBeNull();
    expect(stage.person().capture.box.text.value).not.toContain('half a sentence');
    expect(stage.held.drafts[`capture:${priya.id}`]).toBe('Priya Raman / half a sentence');
  });

  it('follows another event of the same guest as well, and one of somebody it has to ask about', async () => {
    const stage = createStage(seed());
    stage.show(withPerson(dana));
    await stage.panel.openPerson(priya.id);
    stage.show(tabs.unsure?.() ?? null);
    await stage.settle();
    expect(stage.panel.view.value.kind).toBe('ask');
  });

  it('keeps somebody the user asked to keep open, and says so, until told to follow', async () => {
    const stage = createStage(seed());
    stage.show(withPerson(dana));
    await stage.settle();
    stage.panel.pin();
    stage.show(withPerson(priya));
    await stage.settle();
    expect(stage.person().page.value.person.id).toBe(dana.id);
    expect(stage.person().byHand.value).toBe('kept');
    stage.panel.followPage();
    await stage.settle();
    expect(stage.person().page.value.person.id).toBe(priya.id);
  });

  it('takes everything off the screen the moment the page is left', async () => {
    const stage = createStage(seed());
    stage.show(withPerson(dana));
    await stage.settle();
    expect(stage.person().page.value.person.name).toBe(dana.name);
    stage.show(toTab({ state: 'left' }));
    expect(stage.panel.view.value).toEqual({ kind: 'settling' });
  });

  it('keeps the same person on screen, and the words being typed, when the page is read again', async () => {
    const stage = createStage(seed());
    stage.show(withPerson(dana));
    await stage.settle();
    const before = stage.person();
    before.capture.type('half a sentence');
    stage.show(withPerson(dana));
    await stage.settle();
    expect(stage.person()).toBe(before);
    expect(stage.person().capture.box.text.value).toBe('half a sentence');
  });

  it('asks before it shows anything when the name may be somebody known', async () => {
    const stage = createStage(seed());
    stage.show(tabs.unsure?.() ?? null);
    await stage.settle();
    const view = stage.panel.view.value;
    expect(view).toMatchObject({ kind: 'ask', counterpart: { name: 'Dana' } });
    await stage.panel.confirm(dana.id);
    expect(stage.person().page.value.person.id).toBe(dana.id);
    expect(stage.held.confirmations).toEqual([
      { eventKey: 'calendar:unsure', name: 'Dana', personId: dana.id },
    ]);
  });

  it('says that a name is kept as another one of the person, and asks again once that is taken back', async () => {
    const stage = createStage(seed());
    stage.show(tabs.unsure?.() ?? null);
    await stage.settle();
    await stage.panel.confirm(dana.id);
    await stage.settle();
    expect(stage.held.people.find(({ id }) => id === dana.id)?.aliases).toEqual(['Dana']);
    const { writer } = stage.person();
    expect(writer.said.value).toMatchObject({
      text: `“Dana” is kept as another name of ${dana.name}.`,
      undo: true,
    });
    await writer.undo();
    await stage.settle();
    expect(stage.panel.view.value).toMatchObject({ kind: 'ask' });
    expect(stage.held.people.find(({ id }) => id === dana.id)?.aliases).toEqual([]);
    expect(stage.held.confirmations).toEqual([]);
  });

  it('drops a "yes" that comes after the page has changed', async () => {
    const stage = createStage(seed());
    const unsure = tabs.unsure?.() ?? null;
    stage.show(unsure);
    await stage.settle();
    const confirm = stage.panel.confirm;
    stage.show(withPerson(priya));
    await confirm(dana.id);
    await stage.settle();
    expect(stage.person().page.value.person.id).toBe(priya.id);
    expect(stage.held.confirmations).toEqual([]);
  });
});
