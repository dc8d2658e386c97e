import { computed, type ReadonlySignal } from '@preact/signals';
import type { Moment, MomentKind } from '../core/moment.ts';
import type { Item, Mailbox } from '../core/page-report.ts';
import type { TabState } from '../messages/protocol.ts';
import type { JournalService } from '../services/journal-service.ts';
import { openItemOf } from './identity-key.ts';
import { kindInSentence } from './moment-words.ts';
import { othersOn } from './others-on-page.ts';
import { createWriter, type Writer } from './writer.ts';

const ofEvents: readonly MomentKind[] = ['one-on-one', 'mentoring', 'review', 'delivery'];
const ofMails: readonly MomentKind[] = [...ofEvents, 'ask', 'win', 'challenge', 'follow-up'];

/** The open event or mail, as far as the user may say what it is. */
export interface Correctable {
  item: Item;
  /** What it was taken for; null for nothing worth preparing. */
  moment: Moment | null;
  /** What it may be said to be. */
  kinds: readonly MomentKind[];
  /** Whom to choose from where it must be said whom it is with; empty where that is clear. */
  withWhom: readonly Mailbox[];
}

/** "Not a 1:1", "It is mentoring": one click, known from then on. */
export interface CorrectionModel {
  /** null where nothing is open, or the page could not be read. */
  open: ReadonlySignal<Correctable | null>;
  writer: Writer;
  /** Says what the open event or mail is; nothing happens when it is another one by now. */
  /** To be called with each state of the tab: what was said of one event is not shown beside another. */
  follow(state: TabState | null): void;
  correct(about: Correctable, kind: MomentKind | 'none', counterpart?: Mailbox): Promise<void>;
}

function correctableOf(state: TabState | null): Correctable | null {
  const item = state?.report?.item ?? null;
  if (!state?.report || item === null || (state.state !== 'open' && state.state !== 'nothing')) return null;
  const { moment } = state;
  const others = othersOn(state.report);
  const isClear = others.length === 1 || (moment !== null && moment.counterpart !== null);
  const all = item.kind === 'event' ? ofEvents : ofMails;
  // With nobody to name, a talk would be one with nobody.
  const possible = isClear || others.length > 0 ? all : (['delivery'] as const);
  const kinds = possible.filter((kind) => kind !== moment?.kind);
  return { item, moment, kinds, withWhom: isClear ? [] : others };
}

export function createCorrectionModel(ports: {
  service: JournalService;
  tab: ReadonlySignal<TabState | null>;
  /** Has the open pages report once more, so that what was said counts at once. */
  readAgain(): Promise<void>;
}): CorrectionModel {
  const { service, tab, readAgain } = ports;
  const writer = createWriter(service, readAgain);

  let saidOf = '';

  return {
    follow(state) {
      if (writer.said.peek() !== null && openItemOf(state?.report ?? null) !== saidOf) writer.say(null);
    },
    open: computed(() => correctableOf(tab.value)),
    writer,
    async correct({ item, moment }, kind, counterpart) {
      const report = tab.peek()?.report;
      if (!report || report.item !== item) return;
      saidOf = openItemOf(report);
      const was = moment?.kind ?? null;
      const words =
        kind === 'none' ? (was === null ? '' : `not ${kindInSentence[was]}`) : kindInSentence[kind];
      await writer.write(
        () =>
          service.correct(
            { item, self: report.self },
            { kind, was, ...(counterpart ? { counterpart } : {}) },
          ),
        { done: `Noted: ${words}.`, undo: true, failed: 'Could not note that.' },
      );
    },
  };
}
