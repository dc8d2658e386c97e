import { eventShape } from './event-shape.ts';
import { stemBuckets } from './grams.ts';
import { mailShape } from './mail-shape.ts';
import type { Field, Reading } from './reading.ts';

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

/** Everything with a name: who is there, what the words are about, and both together. */
export function namedFeatures(reading: Reading): Feature[] {
  const isEvent = reading.kind === 'event';
  const { scene, shape } = isEvent ? eventShape(reading) : mailShape(reading);
  const [kind, title, details] = isEvent ? ['e', 'et', 'ed'] : ['m', 'mt', 'md'];
  const sender = isEvent ? [] : [...countConcepts(reading.sender).keys()];
  return [
    [`${kind}|`, 1],
    ...shape.map((name) => [`${kind}|${name}`, 1] as const),
    ...conceptFeatures(reading.title, title, scene),
    ...conceptFeatures(reading.details, details, scene),
    ...pairFeatures(reading.title, title),
    ...sharedConcepts(reading),
    ...sender.map((concept) => [`s:${concept}`, 1] as const),
  ];
}

/** The words themselves, as buckets of hashed stems: what no lexicon knows. */
export function stemFeatures(reading: Reading, buckets: number): Set<number> {
  const found = new Set<number>();
  const first = reading.kind === 'event' ? 1 : 3;
  stemBuckets(reading.title.masked, first, buckets, found);
  stemBuckets(reading.details.masked, first + 1, buckets, found);
  return found;
}
