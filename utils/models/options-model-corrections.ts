import { createModel, effect, signal } from '@preact/signals';
import type { StoredCorrection } from '../core/correction.ts';
import { failureSentence } from '../core/storage-failure.ts';
import type { JournalService } from '../services/journal-service.ts';
import { kindInSentence } from './moment-words.ts';

export interface CorrectionsPorts {
  journal: Pick<JournalService, 'corrections' | 'removeCorrection' | 'undo' | 'onChanged'>;
  /** Has the open pages report once more, so that it counts at once. */
  readAgain(): Promise<void>;
}

/** One thing the user said, in words. */
export interface CorrectionRow {
  id: string;
  /** Title or subject of what it was said about. */
  title: string;
  /** "Not a 1:1", "Mentoring with Dana". */
  words: string;
  /** How far it reaches: "Also for its series". */
  reach: string;
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);

function wordsOf({ kind, was, counterpart }: StoredCorrection): string {
  if (kind === 'none') return was === null ? 'Nothing to prepare' : `Not ${kindInSentence[was]}`;
  const who = counterpart?.name || counterpart?.email;
  return upperFirst(who ? `${kindInSentence[kind]} with ${who}` : kindInSentence[kind]);
}

function reachOf({ series, pair, pattern }: StoredCorrection): string {
  const parts = [
    series === null ? '' : 'its series',
    pattern === '' ? '' : 'titles like it',
    pair === null ? '' : 'the two of you',
  ].filter((each) => each !== '');
  const last = parts.pop();
  if (last === undefined) return '';
  return `Known for ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}`;
}

const rowOf = (each: StoredCorrection): CorrectionRow => ({
  id: each.id,
  title:
    each.title.trim() || (each.item === 'mail' ? 'A mail without a subject' : 'An event without a title'),
  words: wordsOf(each),
  reach: reachOf(each),
});

/** What the user corrected, latest first; each can be forgotten. */
export const OptionsCorrectionsModel = createModel(({ journal, readAgain }: CorrectionsPorts) => {
  const rows = signal<readonly CorrectionRow[]>([]);
  const said = signal('');
  const canTakeBack = signal(false);
  let turn = 0;

  async function read() {
    const mine = ++turn;
    const kept = await journal.corrections().catch(() => null);
    if (mine === turn && kept !== null) rows.value = kept.toReversed().map(rowOf);
  }

  async function change(work: () => Promise<string>, otherwise: string): Promise<boolean> {
    try {
      said.value = await work();
    } catch (failure) {
      said.value = failureSentence(failure, otherwise);
      await read();
      return false;
    }
    await read();
    void readAgain();
    return true;
  }

  async function remove(id: string) {
    canTakeBack.value = await change(async () => {
      await journal.removeCorrection(id);
      return 'Forgotten. Beside decides by itself again.';
    }, 'This could not be forgotten just now; nothing was changed.');
  }

  async function takeBack() {
    canTakeBack.value = false;
    await change(
      async () => ((await journal.undo()) ? 'Taken back.' : 'There is nothing to take back.'),
      'This could not be taken back; nothing was changed.',
    );
  }

  effect(() => {
    void read();
    return journal.onChanged(() => void read());
  });
  return { rows, said, canTakeBack, remove, takeBack };
});
