import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Match } from '../core/identity.ts';
import type { PageReport } from '../core/page-report.ts';
import type { Person } from '../core/person.ts';
import type { Instant } from '../core/time.ts';
import type { TabState } from '../messages/protocol.ts';
import { createDraftBoxes } from './draft-box.ts';
import { confirmKeyOf, type Identity, identityOf } from './identity-key.ts';
import { createPanelLoader } from './panel-loader.ts';
import type { PanelPorts } from './panel-ports.ts';
import type { PanelView, Picker } from './panel-view.ts';
import type { Beside } from './person-model.ts';
import { toNewPerson } from './prepared.ts';

export interface PanelModel {
  view: ReadonlySignal<PanelView>;
  picker: ReadonlySignal<Picker | null>;
  people: ReadonlySignal<readonly Person[]>;
  /** Private words are shown as bars. */
  covered: ReadonlySignal<boolean>;
  /** Whether there is somebody to go back to after the page of the tab took over. */
  canGoBack: ReadonlySignal<boolean>;
  turnCover(): void;
  /** "Yes, this is Dana", or the choice among several. */
  confirm(personId: string): Promise<void>;
  /** Nobody the journal knows: a prepared page, stored with the first write. */
  confirmNew(): void;
  openPicker(purpose: 'open' | 'identify'): void;
  closePicker(): void;
  pick(personId: string): Promise<void>;
  pickNew(name: string): Promise<void>;
  /** Shows somebody whatever the page of the tab is. */
  openPerson(personId: string): Promise<void>;
  /** Keeps who is shown, whatever the page of the tab becomes. */
  pin(): Promise<void>;
  followPage(): void;
  goBack(): Promise<void>;
  retry(): void;
  flush(): Promise<void>;
  openWelcome(): void;
  openOptions(): void;
  dispose(): void;
}

/**
 * The sidebar. `turn` grows whenever who may be shown changes; each reading carries the turn it was begun in and
 * is dropped when it is no longer the current one, so that no late answer puts one person's words under another.
 */
export function createPanelModel(ports: PanelPorts): PanelModel {
  const { service, clock } = ports;
  const view = signal<PanelView>({ kind: 'settling' });
  const picker = signal<Picker | null>(null);
  const people = signal<readonly Person[]>([]);
  const covered = signal(false);
  const canGoBack = signal(false);
  const now = signal<Instant>(clock.now());
  let turn = 0;
  let pinned = false;
  let last: { personId: string; beside: Beside } | null = null;
  let shownKey = '';

  const boxes = createDraftBoxes({ save: service.saveDraft, later: ports.later, now: () => clock.now() });
  const loader = createPanelLoader({ ports, boxes, now, people, onGone: gone });

  /** From here on nothing of what was shown may be seen, and no earlier reading may answer. */
  function clear(): number {
    void boxes.flushAll();
    remember();
    shownKey = '';
    canGoBack.value = last !== null;
    view.value = { kind: 'settling' };
    turn += 1;
    return turn;
  }

  function remember(): void {
    const shown = view.peek();
    if (shown.kind !== 'person') return;
    const { page, stored, moment, item, identity } = shown.person;
    if (!stored.peek()) return;
    last = {
      personId: page.peek().person.id,
      beside: { moment: moment.peek(), item: item.peek(), identity },
    };
  }

  /** Runs a reading and shows what it gives, unless somebody else's turn has come. */
  async function load(mine: number, read: () => Promise<PanelView | null>): Promise<void> {
    let next: PanelView | null;
    try {
      next = await read();
    } catch {
      next = { kind: 'failed' };
    }
    if (mine !== turn) return;
    view.value = next ?? { kind: 'nothing' };
    canGoBack.value = last !== null && view.peek().kind !== 'person';
  }

  async function personView(personId: string, beside: Beside, byHand: boolean): Promise<PanelView | null> {
    const person = await loader.known(personId, beside, byHand);
    return person === null ? null : { kind: 'person', person };
  }

  async function matched(match: Match, identity: Identity, report: PageReport, state: TabState) {
    const beside: Beside = { moment: state.moment, item: report.item, identity };
    if (match.state === 'certain') return personView(match.person.id, beside, false);
    if (match.state === 'ask') {
      const { counterpart } = identity;
      return { kind: 'ask' as const, counterpart, candidates: match.candidates, identity };
    }
    const person = await loader.fresh(loader.newcomer(identity, report.item), beside, false);
    return { kind: 'person' as const, person };
  }

  function readOpen(state: TabState, report: PageReport): (() => Promise<PanelView | null>) | null {
    const { moment } = state;
    const { item } = report;
    if (moment?.kind === 'delivery' && item?.kind === 'event') {
      return async () => ({ kind: 'delivery', delivery: await loader.delivery(report, item) });
    }
    if (!moment?.counterpart) return null;
    const identity = identityOf(report, moment.counterpart);
    return async () => {
      const match = await service.match(identity.counterpart, identity.eventKeys);
      return matched(match, identity, report, state);
    };
  }

  const keyOf = (state: TabState | null): string => {
    if (state?.state !== 'open' || !state.report || !state.moment) return '';
    const { moment, report } = state;
    return `${moment.kind === 'delivery' ? 'delivery' : 'person'} ${identityOf(report, moment.counterpart ?? { name: '', email: '' }).key}`;
  };

  /** The same event of the same person, read again: it stays, with its new time and guests. */
  function rereads(state: TabState | null): boolean {
    const shown = view.peek();
    if (shownKey === '' || shownKey !== keyOf(state) || !state?.report) return false;
    if (shown.kind === 'person') shown.person.reread({ moment: state.moment, item: state.report.item });
    return shown.kind === 'person' || shown.kind === 'delivery' || shown.kind === 'ask';
  }

  function follow(state: TabState | null): void {
    if (pinned) return;
    if (rereads(state)) return;
    const mine = clear();
    if (picker.peek()?.purpose === 'identify') picker.value = null;
    const settled = (next: PanelView) => load(mine, async () => next);
    if (state === null || state.state === 'nothing') return void settled({ kind: 'nothing' });
    if (state.state === 'left') return;
    if (state.state === 'unreadable') return void settled({ kind: 'unreadable', reason: state.reason });
    const read = state.report === null ? null : readOpen(state, state.report);
    if (read === null) return void settled({ kind: 'nothing' });
    shownKey = keyOf(state);
    void load(mine, read);
  }

  function retry(): void {
    shownKey = '';
    follow(ports.tab.state.peek());
  }

  function gone(personId: string): void {
    const shown = view.peek();
    if (shown.kind !== 'person' || shown.person.page.peek().person.id !== personId) return;
    pinned = false;
    clear();
    last = null;
    retry();
  }

  async function openByHand(read: () => Promise<PanelView | null>): Promise<void> {
    picker.value = null;
    const mine = clear();
    pinned = true;
    await load(mine, read);
  }

  const apart: Beside = { moment: null, item: null, identity: null };

  /** The user's word on who the guest of this page is; dropped when the page has changed meanwhile. */
  async function say(personId: string, identity: Identity): Promise<void> {
    const state = ports.tab.state.peek();
    const eventKey = confirmKeyOf(identity);
    const { name, email } = identity.counterpart;
    const beside: Beside = { moment: state?.moment ?? null, item: state?.report?.item ?? null, identity };
    if (keyOf(state) !== `person ${identity.key}`) return;
    const mine = clear();
    shownKey = keyOf(state);
    await load(mine, async () => {
      if (eventKey !== null || email !== '') {
        await service.confirm({ eventKey: eventKey ?? '', name, personId }, email);
      }
      return personView(personId, beside, false);
    });
  }

  async function readPeople(): Promise<void> {
    try {
      people.value = await service.people();
    } catch {
      // The list stays as it was; the view says when the journal cannot be opened.
    }
  }

  function changedElsewhere(): void {
    void readPeople();
    const shown = view.peek();
    if (shown.kind === 'person') void shown.person.refresh();
    else if (shown.kind === 'ask') retry();
  }

  async function pick(personId: string): Promise<void> {
    const current = picker.peek();
    picker.value = null;
    if (current?.purpose === 'identify') await say(personId, current.identity);
    else await openByHand(() => personView(personId, apart, true));
  }

  function showNewcomer(identity: Identity, name: string): void {
    const state = ports.tab.state.peek();
    if (keyOf(state) !== `person ${identity.key}`) return;
    const item = state?.report?.item ?? null;
    const mine = clear();
    shownKey = keyOf(state);
    const newcomer = { ...loader.newcomer(identity, item), name };
    void load(mine, async () => ({
      kind: 'person',
      person: await loader.fresh(newcomer, { moment: state?.moment ?? null, item, identity }, false),
    }));
  }

  void readPeople();
  const stops = [
    effect(() => {
      const state = ports.tab.state.value;
      untracked(() => follow(state));
    }),
    clock.onTick(() => {
      now.value = clock.now();
    }),
    service.onChanged(changedElsewhere),
  ];

  return {
    view,
    picker,
    people,
    covered,
    canGoBack,
    turnCover: () => {
      covered.value = !covered.peek();
    },
    async confirm(personId) {
      const shown = view.peek();
      if (shown.kind === 'ask') await say(personId, shown.identity);
    },
    confirmNew() {
      const shown = view.peek();
      if (shown.kind === 'ask') showNewcomer(shown.identity, shown.counterpart.name);
    },
    openPicker(purpose) {
      const shown = view.peek();
      void readPeople();
      if (purpose === 'identify' && shown.kind === 'ask') {
        picker.value = { purpose, identity: shown.identity };
      } else if (purpose === 'identify' && shown.kind === 'person' && shown.person.identity !== null) {
        picker.value = { purpose, identity: shown.person.identity };
      } else picker.value = { purpose: 'open' };
    },
    closePicker: () => {
      picker.value = null;
    },
    pick,
    async pickNew(name) {
      const current = picker.peek();
      picker.value = null;
      if (current?.purpose === 'identify') return showNewcomer(current.identity, name);
      const person = toNewPerson({ name, email: '' }, null, ports.newId(), clock.now());
      await openByHand(async () => ({ kind: 'person', person: await loader.fresh(person, apart, true) }));
    },
    openPerson: (personId) => openByHand(() => personView(personId, apart, true)),
    async pin() {
      const shown = view.peek();
      if (shown.kind !== 'person') return;
      pinned = true;
      shown.person.setPinned(true);
    },
    followPage() {
      pinned = false;
      retry();
    },
    async goBack() {
      const back = last;
      if (back) await openByHand(() => personView(back.personId, back.beside, true));
    },
    retry,
    flush: boxes.flushAll,
    openWelcome: ports.platform.openWelcome,
    openOptions: ports.platform.openOptions,
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
