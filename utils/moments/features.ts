import { eventShape } from './event-shape.ts';
import { sentenceMark } from './fold-text.ts';
import { stemHashes } from './grams.ts';
import { mailManner } from './mail-manner.ts';
import { mailShape } from './mail-shape.ts';
import type { Field, MailReading, Reading } from './reading.ts';
import { titlePattern } from './title-pattern.ts';

/** A feature's name and how strongly it holds, 0 to 1. */
export type Feature = readonly [name: string, value: number];

/** How many times a concept is named, as a strength: 1, then slowly more. */
const strength = (count: number): number => (count === 1 ? 1 : count === 2 ? 1.4 : 1.7);

export function countConcepts(field: Field): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hit of field.hits) counts.set(hit.concept, (counts.get(hit.concept) ?? 0) + 1);
  return counts;
}

/** Concepts three ways: in this field of this kind of item, among these people, and anywhere at all. */
function conceptFeatures(field: Field, mark: string, scene: string): Feature[] {
  const features: Feature[] = [];
  for (const [concept, count] of countConcepts(field)) {
    const value = strength(count);
    features.push([`${mark}:${concept}`, value], [`${scene}&${mark}:${concept}`, value]);
  }
  return features;
}

/** Concepts of a mail's text by how many it is written to, and those of its first and last sentence. */
function letterConcepts({ item, details }: MailReading): Feature[] {
  const sentences = details.masked.split(sentenceMark);
  const among = item.to.length + item.cc.length > 1 ? 'some' : 'one';
  return [...new Map(details.hits.map((hit) => [hit.concept, hit.words]))].flatMap(([concept, words]) => [
    [`${among}&${concept}`, 0.7] as const,
    ...(sentences[0]?.includes(words) ? [[`first:${concept}`, 0.7] as const] : []),
    ...(sentences.at(-1)?.includes(words) ? [[`last:${concept}`, 0.7] as const] : []),
  ]);
}

/** What holds for events and mails alike: a concept, named in the title or in the text. */
function sharedConcepts({ title, details }: Reading): Feature[] {
  const counts = countConcepts(details);
  for (const [concept, count] of countConcepts(title))
    counts.set(concept, Math.max(count, counts.get(concept) ?? 0));
  return [...counts].map(([concept, count]) => [`*${concept}`, strength(count)] as const);
}

/** Title concepts two by two: "review" beside "code" is another thing than alone. */
function pairFeatures(field: Field, mark: string): Feature[] {
  const concepts = [...countConcepts(field).keys()].sort().slice(0, 6);
  return concepts.flatMap((a, i) => concepts.slice(i + 1).map((b) => [`${mark}:${a}+${b}`, 0.7] as const));
}

/** Themes, each with the concepts that speak for it. */
const themes: readonly (readonly string[])[] = [
  'pair duo chat move',
  'mentoring mentor learn',
  'review appraise pay',
  'delivery launch lookback done',
  'ask advice meetme',
  'win praise success',
  'challenge trouble strain',
  'recap recap talked',
  'work request work goods paper',
  'office auto promo course dear',
  'private private away game',
].map((line) => line.split(' '));
const rungs = [1, 2, 3, 5, 8];

/** How much each theme is spoken of: different words of title and text, those of the title twice. */
function themeWeights({ title, details }: Reading): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [theme = '', ...concepts] of themes) {
    const words = (field: Field) =>
      new Set(field.hits.filter((hit) => concepts.includes(hit.concept)).map((hit) => hit.words)).size;
    const weight = 2 * words(title) + words(details);
    if (weight > 0) weights.set(theme, weight);
  }
  return weights;
}

/** What of an event's shape changes how its leading theme is to be taken. */
const shapesBesideTheme = /^(?:naming|left|tserial|t#)/;

/** The themes as a ladder, which one leads and by how much: what single words cannot add up to. */
function themeFeatures(reading: Reading, scene: string, shape: readonly string[]): Feature[] {
  const ranked = [...themeWeights(reading)].sort((a, b) => b[1] - a[1]);
  const features: Feature[] = ranked.flatMap(([theme, weight]) =>
    rungs.filter((rung) => weight >= rung).map((rung) => [`m|${theme}>${rung}`, 0.5] as const),
  );
  const [first, second] = ranked;
  if (reading.kind === 'event') {
    const beside = shape.filter((each) => shapesBesideTheme.test(each));
    features.push(...beside.map((each) => [`x|${first?.[0] ?? 'none'}&${each}`, 0.7] as const));
  }
  if (!first) return [...features, ['m|no-theme', 1]];
  const lead = first[1] - (second?.[1] ?? 0);
  features.push(
    [`m|top=${first[0]}`, 1],
    [`${scene}&top=${first[0]}`, 1],
    [`m|top=${first[0]}+${Math.min(3, lead)}`, 0.7],
  );
  if (second) features.push([`m|${first[0]}>${second[0]}`, 0.7]);
  return features;
}

/** How it is written, whatever it says: the order of a title's words, the manner of a mail. */
const mannerFeatures = (reading: Reading, scene: string): readonly Feature[] =>
  reading.kind === 'event'
    ? titlePattern(reading, scene)
    : mailManner(reading).map((name) => [`w|${name}`, 1] as const);

/** Everything with a name: who is there, what the words are about, and both together. */
export function namedFeatures(reading: Reading): Feature[] {
  const isEvent = reading.kind === 'event';
  const { scene, shape } = isEvent ? eventShape(reading) : mailShape(reading);
  const [kind, title, details] = isEvent ? (['e', 'et', 'ed'] as const) : (['m', 'mt', 'md'] as const);
  const sender = isEvent ? [] : [...countConcepts(reading.sender).keys()];
  return [
    [`${kind}|`, 1],
    ...shape.map((name) => [`${kind}|${name}`, 1] as const),
    ...conceptFeatures(reading.title, title, scene),
    ...conceptFeatures(reading.details, details, scene),
    ...pairFeatures(reading.title, title),
    ...sharedConcepts(reading),
    ...themeFeatures(reading, scene, shape),
    ...sender.map((concept) => [`s:${concept}`, 1] as const),
    ...mannerFeatures(reading, scene),
    ...(isEvent ? [] : letterConcepts(reading)),
  ];
}

/** How much a word counts: a title has few of them, so that each says more than one of a letter's text. */
const inTitle = 1.5;

/** The words themselves, as hashes with the strength of each: what no lexicon knows. */
export function stemFeatures(reading: Reading): Map<number, number> {
  const found = new Map<number, number>();
  const isEvent = reading.kind === 'event';
  const first = isEvent ? 1 : 3;
  stemHashes(reading.title.masked, first, inTitle, found);
  stemHashes(reading.details.masked, first + 1, isEvent ? inTitle : 1, found);
  return found;
}
