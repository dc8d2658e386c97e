import type { Practice } from './define-practice.ts';
import { type Manner, mannerOf, primary } from './manner.ts';
import type { Pack, PackPractice, Saying } from './pack.ts';
import type { PackProblem } from './pack-reader.ts';
import { readVariants, slotIn, slotsOf } from './template.ts';
import { neverSaidIn } from './voice.ts';

type Note = (path: string, message: string) => void;

/** A template as long as it is with short words in its slots, and the longest of what it chooses from. */
const filled = (text: string): string =>
  text.replace(slotIn, (_, __, variants: string | undefined) => {
    const given = variants === undefined ? ['#'] : [...readVariants(variants).values()];
    const longest = given.reduce((most, each) => (each.length > most.length ? each : most), '');
    return longest.replaceAll('#', 'Somebody');
  });

/** English leaves room for the other languages. */
const pointLength = ({ language }: Pack): number =>
  primary(language) === 'en' ? 125 : mannerOf(language).point;

const allOf = ({ points, evidence, today }: Saying): readonly string[] => [...points, ...evidence, ...today];

/** The sentences of a case: how many, how long, how they end. */
function lintSaying(saying: Saying, path: string, pack: Pack, note: Note): void {
  const { points, evidence, today } = saying;
  const most = pointLength(pack);
  const manner: Manner = mannerOf(pack.language);
  if (new Set(points).size < 2) note(`${path}.points`, 'are fewer than two');
  if (new Set(points).size < points.length) note(`${path}.points`, 'hold one twice');
  points.forEach((text, at) => {
    const place = `${path}.points[${at}]`;
    if (filled(text).length > most) note(place, `is longer than ${most} characters`);
    // A Japanese point is a line of an agenda, which ends with its verb.
    if (manner.stop === '.' && !/[.?…]$/u.test(text)) note(place, 'does not end as a sentence');
    if (slotsOf(text).filter((slot) => slot === 'name').length > 1) note(place, 'names the person twice');
  });
  evidence.forEach((text, at) => {
    const place = `${path}.evidence[${at}]`;
    if (filled(text).length > manner.evidence) note(place, `is longer than ${manner.evidence} characters`);
    if (/[.。]$/u.test(text)) note(place, 'is a line of facts and ends without a full stop');
  });
  today.forEach((text, at) => {
    if (!/[.。]$/u.test(text)) note(`${path}.today[${at}]`, 'does not end as a sentence');
  });
}

/** Slots that a practice fills in a case are those the English sentences for it use. */
function lintSlots(saying: Saying, model: Saying, path: string, note: Note): void {
  const known = new Set(['name', ...allOf(model).flatMap(slotsOf)]);
  for (const slot of new Set(allOf(saying).flatMap(slotsOf))) {
    if (!known.has(slot)) note(path, `uses {${slot}}, which is not known there`);
  }
}

function lintPractice(
  { id, source, strength }: Practice,
  pack: Pack,
  model: PackPractice | undefined,
  isWhole: boolean,
  note: Note,
): void {
  const said = pack.practices[id];
  const path = `practices.${id}`;
  if (!said) {
    if (isWhole) note(path, 'is missing');
    return;
  }
  if (said.source !== source) note(`${path}.source`, `is not ${source}`);
  if (said.strength !== strength) note(`${path}.strength`, `is not ${strength}`);
  if (!/^[^.。]+[.。]$/u.test(said.because)) note(`${path}.because`, 'is not one sentence');
  const cases = model?.says ?? {};
  for (const name of isWhole ? Object.keys(cases) : [])
    if (!said.says[name]) note(`${path}.says.${name}`, 'is missing');
  for (const [name, saying] of Object.entries(said.says)) {
    const place = `${path}.says.${name}`;
    lintSaying(saying, place, pack, note);
    if (cases[name]) lintSlots(saying, cases[name], place, note);
    else note(place, 'is no case of this practice');
  }
}

/** Every text of a pack with its path. */
function textsOf(value: unknown, path = ''): readonly { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, each]) =>
    textsOf(each, isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
  );
}

/** For each number, or for a weekday and a date, there is one; and none that nothing takes. */
function lintVariants(
  slot: string,
  variants: ReadonlyMap<string, string>,
  path: string,
  language: string,
  note: Note,
): void {
  const plural = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const isDay = variants.has('weekday') || variants.has('date');
  const known: readonly string[] = isDay ? ['weekday', 'date'] : [...plural, 'other'];
  for (const kind of variants.keys()) {
    if (!known.includes(kind))
      note(path, `has {${slot}} for “${kind}”, which is none of ${known.join(', ')}`);
  }
  const wanted = isDay ? ['weekday', 'date'] : ['other'];
  for (const kind of wanted) if (!variants.has(kind)) note(path, `has {${slot}} without “${kind}”`);
}

function lintText(text: string, path: string, language: string, note: Note): void {
  if (/[{}]/u.test(text.replace(slotIn, ''))) note(path, 'has a brace that is no slot');
  for (const [, name, variants] of text.matchAll(slotIn)) {
    if (variants !== undefined) lintVariants(name ?? '', readVariants(variants), path, language, note);
  }
  if (/\s{2}|\n|^\s|\s$/u.test(text)) note(path, 'has stray white space');
  for (const { pattern, message } of neverSaidIn(language)) if (pattern.test(text)) note(path, message);
}

/**
 * Why a pack is not fit to be said; empty for one that is. Asks every practice for every case of the English pack,
 * within the lengths of its language and the slots, with its source and strength, and in the voice of Beside.
 * @param model the English pack
 * @param extent `part`: what it leaves out is said by another pack
 */
export function lintPack(
  pack: Pack,
  practices: readonly Practice[],
  model: Pack,
  extent: 'whole' | 'part' = 'whole',
): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  const note: Note = (path, message) => {
    problems.push({ path, message });
  };
  for (const practice of practices)
    lintPractice(practice, pack, model.practices[practice.id], extent === 'whole', note);
  for (const id of Object.keys(pack.practices)) {
    if (!practices.some((each) => each.id === id)) note(`practices.${id}`, 'is no practice');
  }
  for (const slot of ['practice', 'source']) {
    if (!slotsOf(pack.words.credit).includes(slot)) note('words.credit', `is without {${slot}}`);
  }
  for (const [key, text] of Object.entries(pack.words.silences)) {
    if (!/[.。]$/u.test(text)) note(`words.silences.${key}`, 'does not end as a sentence');
  }
  for (const { path, text } of textsOf({ practices: pack.practices, words: pack.words })) {
    lintText(text, path, pack.language, note);
  }
  return problems;
}
