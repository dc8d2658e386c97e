import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { Moment } from '../core/moment.ts';
import type { FollowUp, Note } from '../core/note.ts';
import type { Item } from '../core/page-report.ts';
import { type Person, type RelationshipKind, relationshipsOn } from '../core/person.ts';
import { type Day, dayOf, type Instant } from '../core/time.ts';
import type { Subject } from '../services/journal-service.ts';
import { type AgendaModel, createAgendaModel } from './agenda-model.ts';
import { type CaptureModel, createCaptureModel } from './capture-model.ts';
import type { DraftBox } from './draft-box.ts';
import type { Identity } from './identity-key.ts';
import { kindWords, momentLine, type Place, phaseOf } from './moment-words.ts';
import type { PanelPorts } from './panel-ports.ts';
import { createPersonPageSource } from './person-page-source.ts';
import { toAdHocMeeting, toMeeting } from './prepared.ts';
import { formatRecap } from './recap.ts';
import { createSuggestionModel, type SuggestionModel } from './suggestion-model.ts';
import { createWrapUpModel, type WrapUpModel } from './wrap-up-model.ts';
import { createWriter, type Writer } from './writer.ts';

export type Part = 'prepare' | 'notes' | 'wrap-up';

/** What of the page a person is shown beside; all null when the person was chosen by hand. */
export interface Beside {
  moment: Moment | null;
  item: Item | null;
  identity: Identity | null;
}

export interface Opened extends Beside {
  page: PersonPage;
  stored: boolean;
  /** What is being jotted for this person, and the line to remember of this meeting. */
  jot: DraftBox;
  oneLine: DraftBox;
  /** Chosen by hand: the page of the tab does not change who is shown. */
  pinned: boolean;
}

/**
 * One person on screen, from opening to being replaced. Everything typed or clicked in what was drawn from this
 * model is written for this person, also when the answer comes after the sidebar has turned elsewhere.
 */
export interface PersonModel {
  page: ReadonlySignal<PersonPage>;
  stored: ReadonlySignal<boolean>;
  moment: ReadonlySignal<Moment | null>;
  item: ReadonlySignal<Item | null>;
  meeting: ReadonlySignal<Meeting | null>;
  now: ReadonlySignal<Instant>;
  today: ReadonlySignal<Day>;
  place: { zone: string; lang: string };
  /** Who the page says this is; null when chosen by hand. */
  identity: Identity | null;
  pinned: ReadonlySignal<boolean>;
  part: ReadonlySignal<Part>;
  /** "1:1 at 14:00, in 12 minutes". */
  line: ReadonlySignal<string>;
  relationships: ReadonlySignal<readonly RelationshipKind[]>;
  /** Whether to ask who this person is to the user. */
  asksWho: ReadonlySignal<boolean>;
  notesOfToday: ReadonlySignal<readonly Note[]>;
  followUpsOfToday: ReadonlySignal<readonly FollowUp[]>;
  cardOpen: ReadonlySignal<boolean>;
  agenda: AgendaModel;
  suggestions: SuggestionModel;
  capture: CaptureModel;
  wrapUp: WrapUpModel;
  writer: Writer;
  setPinned(pinned: boolean): void;
  show(part: Part): void;
  showCard(open: boolean): void;
  leaveWho(): void;
  saveCard(change: Partial<Person>): Promise<void>;
  setRelationship(kind: RelationshipKind): Promise<void>;
  tickFollowUp(id: string, kept: boolean): Promise<void>;
  editFollowUp(id: string, change: Partial<Pick<FollowUp, 'owner' | 'due'>>): Promise<void>;
  copyRecap(): Promise<void>;
  /** The same event read again: the time or the guests may have changed, the person has not. */
  reread(beside: Pick<Beside, 'moment' | 'item'>): void;
  refresh(): Promise<void>;
}

export interface PersonContext {
  ports: PanelPorts;
  now: ReadonlySignal<Instant>;
  people: ReadonlySignal<readonly Person[]>;
  onGone(personId: string): void;
}

/** Where a person opens: at the notes while the meeting runs, at the wrap-up in the hour after it. */
function firstPart(item: Item | null, meeting: Meeting | null, now: Instant): Part {
  const phase = phaseOf(item, now);
  if (phase === 'during') return 'notes';
  if (phase !== 'after' || item?.kind !== 'event' || meeting?.state !== 'planned') return 'prepare';
  return Date.parse(now) - Date.parse(item.end) < 3_600_000 ? 'wrap-up' : 'prepare';
}

const splitKeys = (identity: Identity | null, item: Item | null) => {
  const [first = null, second = null] = identity?.eventKeys ?? [];
  const hasKey = item?.kind === 'event' && item.key !== undefined && item.key !== '';
  return hasKey ? { event: first, series: second } : { event: null, series: first };
};

export function createPersonModel(opened: Opened, context: PersonContext): PersonModel {
  const { ports, now, people } = context;
  const { service, clock } = ports;
  const place = { zone: clock.zone, lang: clock.lang };
  const source = createPersonPageSource(service, opened, context.onGone);
  const { page } = source;
  const writer: Writer = createWriter(service, source.prepare, refresh);
  const moment = signal(opened.moment);
  const item = signal(opened.item);
  const madeId = ports.newId();
  const openedAt = now.peek();
  const today = computed(() => dayOf(now.value, clock.zone));
  const person = computed(() => page.value.person);
  const meeting = computed<Meeting | null>(() => {
    const event = item.value;
    if (event?.kind !== 'event') return page.value.meetings.find(({ id }) => id === madeId) ?? null;
    const keys = splitKeys(opened.identity, event);
    return toMeeting(page.value, event, keys, moment.value, madeId, openedAt);
  });
  const part = signal<Part>(firstPart(opened.item, meeting.peek(), openedAt));
  const pinned = signal(opened.pinned);
  const cardOpen = signal(false);
  const whoLeft = signal(false);
  const subject = (): Subject => ({ person: person.peek(), meeting: meeting.peek() });

  /** Of this meeting; for a talk that stands in no calendar, of this day. */
  const ofToday = (meetingId: string | null, at: Instant): boolean =>
    meeting.value === null || meetingId === null
      ? dayOf(at, clock.zone) === today.value
      : meetingId === meeting.value.id;
  const notesOfToday = computed(() =>
    page.value.notes.filter((note) => ofToday(note.meetingId, note.at)).toReversed(),
  );
  const followUpsOfToday = computed(() =>
    page.value.followUps
      .filter((each) => ofToday(each.meetingId, each.createdAt))
      .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)),
  );

  async function refresh(): Promise<void> {
    if (await source.refresh()) return;
    writer.say({
      text: 'What you wrote is kept. This page could not be read again; opening it anew helps.',
      undo: false,
      failed: true,
    });
  }

  async function saveCard(change: Partial<Person>): Promise<void> {
    await writer.write(() => service.savePerson({ ...person.peek(), ...change, updatedAt: clock.now() }), {
      failed: 'Could not save the card.',
    });
  }

  const shared = { service, page, writer, subject };
  const relationships = computed(() => relationshipsOn(person.value, today.value));
  const line = computed(() => {
    const here: Place = { now: now.value, ...place };
    return momentLine(moment.value?.kind ?? null, item.value, here);
  });

  return {
    page,
    stored: source.stored,
    moment,
    item,
    meeting,
    now,
    today,
    place,
    identity: opened.identity,
    pinned,
    part,
    line,
    relationships,
    asksWho: computed(() => relationships.value.length === 0 && !whoLeft.value),
    notesOfToday,
    followUpsOfToday,
    cardOpen,
    writer,
    agenda: createAgendaModel(shared),
    suggestions: createSuggestionModel({
      ...shared,
      stored: source.stored,
      rank: ports.rank,
      moment,
      item,
      now,
      people,
    }),
    capture: createCaptureModel({
      ...shared,
      box: opened.jot,
      people,
      person,
      today,
      now: () => clock.now(),
      lang: clock.lang,
      newId: ports.newId,
    }),
    wrapUp: createWrapUpModel({
      ...shared,
      subject: () => ({
        person: person.peek(),
        meeting: meeting.peek() ?? toAdHocMeeting(person.peek().id, madeId, clock.now()),
      }),
      meeting,
      notes: notesOfToday,
      followUps: followUpsOfToday,
      oneLine: opened.oneLine,
    }),
    setPinned: (next) => {
      pinned.value = next;
    },
    show: (next) => {
      part.value = next;
    },
    showCard: (open) => {
      cardOpen.value = open;
    },
    leaveWho: () => {
      whoLeft.value = true;
    },
    saveCard,
    setRelationship: (kind) => saveCard({ relationships: [{ kind, from: null, to: null }] }),
    async tickFollowUp(id, kept) {
      await writer.write(() => service.editFollowUp(id, { state: kept ? 'kept' : 'open' }), {
        done: kept ? 'Done.' : 'Open again.',
        undo: true,
        failed: 'Could not tick it off.',
      });
    },
    async editFollowUp(id, change) {
      await writer.write(() => service.editFollowUp(id, change), {
        failed: 'Could not change it.',
      });
    },
    async copyRecap() {
      const kind = moment.peek()?.kind;
      const what = kind === undefined ? 'Talk' : kindWords[kind];
      const text = formatRecap(
        person.peek(),
        what,
        today.peek(),
        page.peek().topics,
        followUpsOfToday.peek(),
        clock.lang,
      );
      try {
        await ports.platform.copy(text);
        writer.say({ text: 'Recap copied.', undo: false, failed: false });
      } catch {
        writer.say({
          text: 'The browser did not let Beside copy. Nothing was changed.',
          undo: false,
          failed: true,
        });
      }
    },
    reread(beside) {
      moment.value = beside.moment;
      item.value = beside.item;
    },
    refresh,
  };
}
