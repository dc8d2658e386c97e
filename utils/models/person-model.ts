import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { Moment, MomentKind } from '../core/moment.ts';
import type { Item } from '../core/page-report.ts';
import type { Person } from '../core/person.ts';
import type { ReturningDate } from '../core/returning-date.ts';
import { type TalkKind, talkKindOf } from '../core/talk-kind.ts';
import { type Day, dayOf, type Instant, toMs } from '../core/time.ts';
import type { Subject } from '../services/journal-service.ts';
import { type AgendaModel, createAgendaModel } from './agenda-model.ts';
import { type CaptureModel, createCaptureModel } from './capture-model.ts';
import { type CardModel, createCardModel } from './card-model.ts';
import type { ByHand } from './choice-by-hand.ts';
import { promptOfDate, workflowOfDate } from './date-workflows.ts';
import { createDatesModel, type DatesModel } from './dates-model.ts';
import { createPersonDesk } from './desk-places.ts';
import type { DraftBox } from './draft-box.ts';
import type { Identity } from './identity-key.ts';
import { createKeptTodayModel, type KeptTodayModel } from './kept-today-model.ts';
import { momentLine, type Place, phaseOf } from './moment-words.ts';
import type { PanelPorts } from './panel-ports.ts';
import { createPersonPageSource } from './person-page-source.ts';
import { toAdHocMeeting, toMeeting } from './prepared.ts';
import { createSuggestionModel, type SuggestionModel } from './suggestion-model.ts';
import type { WorkflowDesk } from './workflow-desk.ts';
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
  /** A box of this page with what is stored for it. */
  box(id: string): Promise<DraftBox>;
  byHand: ByHand;
}

/**
 * One person on screen, from opening to being replaced. Everything typed or clicked in what was drawn from this
 * model is written for this person, also when the answer comes after the sidebar has turned elsewhere.
 */
export interface PersonModel extends CardModel, KeptTodayModel {
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
  /** How long this person stays while the page of the tab goes on. */
  byHand: ReadonlySignal<ByHand>;
  part: ReadonlySignal<Part>;
  /** "1:1 at 14:00, in 12 minutes". */
  line: ReadonlySignal<string>;
  agenda: AgendaModel;
  suggestions: SuggestionModel;
  /** Dates kept with this person whose day has come. */
  dates: DatesModel;
  /** Opens what goes on from a date; null where one click says all. */
  beginDate(date: ReturningDate): (() => void) | null;
  capture: CaptureModel;
  wrapUp: WrapUpModel;
  workflows: WorkflowDesk;
  writer: Writer;
  keep(): void;
  show(part: Part): void;
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
  // What was taken back may have been the word on who this is: then it is asked again.
  const writer: Writer = createWriter(service, refresh, async () => {
    if (!(await source.isStillNamed())) context.onGone(page.peek().person.id);
  });
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
  const byHand = signal(opened.byHand);
  const subject = (): Subject => ({
    person: person.peek(),
    meeting: meeting.peek(),
    confirmation: source.confirmation(),
  });

  async function refresh(): Promise<void> {
    if (await source.refresh()) return;
    writer.say({
      text: 'What you wrote is kept. This page could not be read again; opening it anew helps.',
      undo: false,
      failed: true,
    });
  }

  const shared = { service, page, writer, subject };
  const kept = createKeptTodayModel({
    ...shared,
    ...place,
    meeting,
    moment,
    today,
    copy: (text) => ports.platform.copy(text),
  });
  /** Who the two are to each other on the day of the event; nothing where the page tells no day. */
  function talkOf(kind: MomentKind | null, event: Item | null): TalkKind | null {
    if (event?.kind !== 'event' || Number.isNaN(toMs(event.start))) return null;
    const history = {
      person: person.value,
      meetings: page.value.meetings,
      isSeries: (event.series ?? '') !== '' || (event.recurrence ?? '') !== '',
    };
    return talkKindOf(kind, history, dayOf(event.start, clock.zone));
  }
  const desk = { ports, now, people, box: opened.box, writer };
  const workflows = createPersonDesk(desk, { page, meeting, subject });
  const line = computed(() => {
    const here: Place = { now: now.value, ...place };
    const kind = moment.value?.kind ?? null;
    return momentLine(kind, item.value, here, talkOf(kind, item.value));
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
    byHand,
    part,
    line,
    ...createCardModel({
      ...shared,
      person,
      today,
      now: () => clock.now(),
      readAgain: ports.platform.readAgain,
    }),
    ...kept,
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
    dates: createDatesModel({
      ...shared,
      dates: ports.dates,
      // What was told in confidence is not on show beside anybody.
      records: computed(() => ({
        ...page.value,
        goals: page.value.goals.filter(({ confidential }) => confidential !== true),
      })),
      today,
      lang: clock.lang,
      now: () => clock.now(),
      newId: ports.newId,
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
        ...subject(),
        meeting: meeting.peek() ?? toAdHocMeeting(person.peek().id, madeId, clock.now()),
      }),
      meeting,
      notes: kept.notesOfToday,
      followUps: kept.followUpsOfToday,
      oneLine: opened.oneLine,
    }),
    workflows,
    beginDate(date) {
      const id = workflowOfDate[date.kind];
      return id === null ? null : () => void workflows.start(id, promptOfDate(date));
    },
    keep() {
      byHand.value = 'kept';
    },
    show: (next) => {
      part.value = next;
    },
    reread(beside) {
      moment.value = beside.moment;
      item.value = beside.item;
    },
    refresh,
  };
}
