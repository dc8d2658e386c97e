import { defineSite, type SiteReading } from './define-site.ts';
import { isStranger, weighPage } from './generic/evidence.ts';
import { hintedRows } from './generic/hinted-rows.ts';
import { kindsOf } from './generic/label-words.ts';
import { readMarkup } from './generic/markup.ts';
import opening from './generic/opening.ts';
import { outlineOf } from './generic/outline.ts';
import { ownAddress } from './generic/own-address.ts';
import { zoneOf } from './generic/page-zone.ts';
import type { Parts } from './generic/parts.ts';
import { rowsOf } from './generic/rows.ts';
import type { Steps } from './generic/steps.ts';
import { useVocabulary, type Vocabulary } from './generic/vocabulary.ts';
import { isOneOf, knowsWords, learnWords, shapeOf, type WordFile, wordFiles } from './generic/words.ts';
import { answerIn, isStatus, saysOptional, saysOrganizer } from './reading/answer-words.ts';
import { SelectorError } from './selector.ts';
import type { Page } from './site.ts';

const vocabulary: Vocabulary = { kindsOf, isOneOf, shapeOf, answerIn, isStatus, saysOptional, saysOrganizer };
useVocabulary(vocabulary);

let readOpen: Parts['generic-reading'] | null = null;

/** Takes the further files of this reader that are there. */
function useParts(parts: Partial<Parts>): void {
  readOpen = parts['generic-reading'] ?? readOpen;
  for (const file of wordFiles) {
    const pack = parts[file];
    if (pack) learnWords(file, pack);
  }
}

// Without its words a label would be taken for something else, or not be seen.
const cannotRead = () => new SelectorError(opening.id, 'page', '2026-11');

/** Asks for each file of words a page needs that is not here yet. */
function* haveWords(files: readonly WordFile[]): Steps<void> {
  for (const file of files) {
    if (!knowsWords(file)) yield file;
    if (!knowsWords(file)) throw cannotRead();
  }
}

function* reading(page: Page): Steps<SiteReading> {
  const outline = yield* outlineOf(page.document);
  yield* haveWords(outline.words);
  // The table of labels is made with the first question: by itself it fills a turn.
  kindsOf('what');
  yield;
  const seen = yield* weighPage(outline, page.url);
  yield;
  const self = yield* ownAddress(page.document);
  // A shop, a tracker, a newspaper: nothing on it is read, so that nothing more has to come.
  if (seen.foreign)
    return { view: 'elsewhere', self, sure: 0, lang: page.document.documentElement.lang || null };
  yield;
  const rows = yield* rowsOf(outline);
  const hinted = yield* hintedRows(outline);
  if (!readOpen) yield 'generic-reading';
  if (!readOpen) throw cannotRead();
  const zone = zoneOf(page, rows, outline);
  yield;
  const markup = readMarkup(page.document, zone ?? page.browserZone);
  yield;
  const evidence = { ...seen, foreign: markup.types.some(isStranger) };
  yield;
  const known = { outline, rows, hinted, zone, self, evidence };
  return yield* readOpen(page, { ...known, vocabulary, events: markup.events });
}

export default defineSite({
  ...opening,
  name: 'Other calendars and webmails',
  origins: [],
  views: [
    {
      id: 'event',
      reads: 'title, time, guests, place, repetition, where two signs on the page agree',
      checked: 'facts only',
    },
    {
      id: 'mail',
      reads: 'subject, people with addresses, date, text, where two signs on the page agree',
      checked: 'facts only',
    },
    {
      id: 'elsewhere',
      reads: 'nothing: no event or mail is open, or it is not sure enough',
      checked: 'facts only',
    },
  ],
  steps: reading,
  useParts,
});
