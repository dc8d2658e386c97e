import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Person } from '../core/person.ts';
import type { Instant } from '../core/time.ts';
import type { TabState } from '../messages/protocol.ts';
import { createChoiceByHand } from './choice-by-hand.ts';
import { type CorrectionModel, createCorrectionModel } from './correction-model.ts';
import { createOwnDesk } from './desk-places.ts';
import { createDraftBoxes } from './draft-box.ts';
import { confirmKeyOf, type Identity } from './identity-key.ts';
import { createPageSiteModel, type PageSiteModel } from './page-site-model.ts';
import { createPanelLoader } from './panel-loader.ts';
import type { PanelPorts } from './panel-ports.ts';
import { createPanelScreen, type Read } from './panel-screen.ts';
import type { PanelView, Picker } from './panel-view.ts';
import type { Beside } from './person-model.ts';
import { toNewPerson } from './prepared.ts';
import { besideOf, createTabReading, personKey, tabKeyOf } from './tab-reading.ts';
import { tellAlias } from './tell-alias.ts';
import type { TodayPorts } from './today-ports.ts';
import { createWriter, type Writer } from './writer.ts';

export interface PanelModel {
  view: ReadonlySignal<PanelView>;
  picker: ReadonlySignal<Picker | null>;
  people: ReadonlySignal<readonly Person[]>;
  /** Private words are shown as bars. */
  covered: ReadonlySignal<boolean>;
  /** Whether there is somebody to go back to after the page of the tab took over. */
  canGoBack: ReadonlySignal<boolean>;
  correction: CorrectionModel;
  page: PageSiteModel;
  /** What the user goes through alone. */
  own: ReturnType<typeof createOwnDesk>;
  ownWriter: Writer;
  /** What the user's own day is made with, where nobody is open. */
  today: TodayPorts;
  /** There is no page to follow. */
  alone: boolean;
  turnCover(): void;
  /** "Yes, this is Dana", or the choice among several. */
  confirm(personId: string): Promise<void>;
  /** Nobody the journal knows: a prepared page, stored with the first write. */
  confirmNew(): void;
  openPicker(purpose: 'open' | 'identify'): void;
  closePicker(): void;
  pick(personId: string): Promise<void>;
  pickNew(name: string): Promise<void>;
  /** Shows somebody until the user turns to another event or mail. */
  openPerson(personId: string): Promise<void>;
  /** Keeps who is shown, whatever the page of the tab becomes, until `followPage`. */
  pin(): void;
  followPage(): void;
  goBack(): Promise<void>;
  retry(): void;
  flush(): Promise<void>;
  openWelcome(): void;
  openOptions(): void;
  /** The page of a person in the journal; null opens the list of people. */
  openJournal(personId: string | null): void;
  dispose(): void;
}

const sayerOf = (view: PanelView): Writer | null =>
  view.kind === 'person' ? view.person.writer : view.kind === 'delivery' ? view.delivery.writer : null;

const apart: Beside = { moment: null, item: null, identity: null };

/** The sidebar: follows the page of the tab, but for somebody chosen by hand; see ChoiceByHand. */
export function createPanelModel(ports: PanelPorts): PanelModel {
  const { service, clock, tab } = ports;
  const picker = signal<Picker | null>(null);
  const people = signal<readonly Person[]>([]);
  const covered = signal(false);
  const now = signal<Instant>(clock.now());
  const byHand = createChoiceByHand();

  const boxes = createDraftBoxes({ save: service.saveDraft, later: ports.later, now: () => clock.now() });
  const screen = createPanelScreen(() => void boxes.flushAll());
  const loader = createPanelLoader({ ports, boxes, now, people, onGone: gone });
  const reading = createTabReading(service, loader);
  const { view } = screen;
  const { readAgain } = ports.platform;
  const ownWriter = createWriter(service, async () => undefined);
  const own = createOwnDesk({ ports, now, people, box: loader.box, writer: ownWriter }, signal([]));
  const correction = createCorrectionModel({ service, tab: tab.state, readAgain });
  const page = createPageSiteModel(ports.page, now);

  /** The same event of the same person, read again: it stays, with its new time and guests. */
  function rereads(state: TabState | null): boolean {
    const shown = view.peek();
    const key = tabKeyOf(state);
    if (key === '' || key !== screen.key()) return false;
    if (shown.kind === 'person') {
      shown.person.reread({ moment: state?.moment ?? null, item: state?.report?.item ?? null });
    }
    return shown.kind === 'person' || shown.kind === 'delivery' || shown.kind === 'ask';
  }

  function follow(state: TabState | null): void {
    correction.follow(state);
    if (byHand.outlasts(state) || rereads(state)) return;
    if (picker.peek()?.purpose === 'identify') picker.value = null;
    if (state?.state === 'left') screen.clear();
    else if (state?.state === 'open') void screen.show(tabKeyOf(state), reading.open(state));
    else {
      const quiet: PanelView =
        state?.state === 'unreadable' ? { kind: 'unreadable', reason: state.reason } : { kind: 'nothing' };
      void screen.show('', async () => quiet);
    }
  }

  function retry(): void {
    byHand.end();
    screen.clear();
    follow(tab.state.peek());
  }

  /** The person was removed elsewhere while on screen. */
  function gone(personId: string): void {
    const shown = view.peek();
    if (shown.kind !== 'person' || shown.person.page.peek().person.id !== personId) return;
    retry();
    screen.forgetBack();
  }

  async function openByHand(read: Read): Promise<void> {
    picker.value = null;
    byHand.pick(tab.state.peek());
    await screen.show('', read);
  }

  /** The user's word on who the guest of this page is; dropped when the page has changed meanwhile. */
  async function say(personId: string, identity: Identity, among = people.peek()): Promise<void> {
    const state = tab.state.peek();
    if (tabKeyOf(state) !== personKey(identity)) return;
    const eventKey = confirmKeyOf(identity);
    const { name, email } = identity.counterpart;
    await screen.show(personKey(identity), async () => {
      if (eventKey !== null || email !== '') {
        await service.confirm({ eventKey: eventKey ?? '', name, personId }, email);
      }
      const next = await reading.known(personId, besideOf(state, identity), false);
      tellAlias(next, among, name);
      return next;
    });
  }

  function showNewcomer(identity: Identity, name: string): void {
    const state = tab.state.peek();
    if (tabKeyOf(state) !== personKey(identity)) return;
    const beside = besideOf(state, identity);
    const newcomer = { ...loader.newcomer(identity, beside.item), name };
    void screen.show(personKey(identity), () => reading.fresh(newcomer, beside, false));
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
    if (shown.kind === 'person') {
      void shown.person.refresh();
      void shown.person.capture.reload();
    } else if (shown.kind === 'ask') retry();
  }

  const stops = [
    effect(() => {
      const state = tab.state.value;
      if (tab.isAsked?.value ?? true) untracked(() => follow(state));
    }),
    effect(() => {
      const { kind } = view.value;
      // Everybody takes as long as there are people: somebody's notes do not wait for that.
      if (kind !== 'settling')
        untracked(() => void (kind === 'person' ? ports.drawn() : Promise.resolve()).then(readPeople));
    }),
    // One status line, and the undo in it takes back the last thing done: the later word is the one that stands.
    effect(() => {
      const said = sayerOf(view.value)?.said.value ?? null;
      if (said !== null) untracked(() => correction.writer.say(null));
    }),
    clock.onTick(() => {
      now.value = clock.now();
    }),
    service.onChanged(changedElsewhere),
    page.dispose,
  ];

  return {
    view,
    picker,
    people,
    covered,
    canGoBack: screen.canGoBack,
    correction,
    page,
    own,
    ownWriter,
    today: { ...ports, box: loader.box },
    alone: tab.alone ?? false,
    turnCover() {
      covered.value = !covered.peek();
    },
    async confirm(personId) {
      const shown = view.peek();
      if (shown.kind === 'ask') await say(personId, shown.identity, shown.candidates);
    },
    confirmNew() {
      const shown = view.peek();
      if (shown.kind === 'ask') showNewcomer(shown.identity, shown.counterpart.name);
    },
    openPicker(purpose) {
      const shown = view.peek();
      void readPeople();
      const identity =
        shown.kind === 'ask' ? shown.identity : shown.kind === 'person' ? shown.person.identity : null;
      picker.value =
        purpose === 'identify' && identity !== null ? { purpose, identity } : { purpose: 'open' };
    },
    closePicker() {
      picker.value = null;
    },
    async pick(personId) {
      const current = picker.peek();
      picker.value = null;
      if (current?.purpose === 'identify') await say(personId, current.identity);
      else await openByHand(() => reading.known(personId, apart, true));
    },
    async pickNew(name) {
      const current = picker.peek();
      picker.value = null;
      if (current?.purpose === 'identify') return showNewcomer(current.identity, name);
      const person = toNewPerson({ name, email: '' }, null, ports.newId(), clock.now());
      await openByHand(() => reading.fresh(person, apart, true));
    },
    openPerson: (personId) => openByHand(() => reading.known(personId, apart, true)),
    pin() {
      const shown = view.peek();
      if (shown.kind !== 'person') return;
      byHand.keep();
      shown.person.keep();
    },
    followPage: retry,
    async goBack() {
      const back = screen.back();
      if (back) await openByHand(() => reading.known(back.personId, back.beside, true));
    },
    retry,
    flush: boxes.flushAll,
    openWelcome: ports.platform.openWelcome,
    openOptions: ports.platform.openOptions,
    openJournal: ports.platform.openJournal,
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
