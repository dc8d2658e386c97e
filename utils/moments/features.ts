import { eventShape } from './event-shape.ts';
import { mailShape } from './mail-shape.ts';
import type { EventReading, Field, MailReading, Reading } from './reading.ts';

/** A feature's name and how strongly it holds, 0 to 1. */
export type Feature = readonly [name: string, value: number];

/** How many times a concept is named, as a strength: 1, then slowly more. */
const strength = (count: number): number => (count === 1 ? 1 : count === 2 ? 1.4 : 1.7);

export function countConcepts(field: Field): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hit of field.hits) counts.set(hit.concept, (counts.get(hit.concept) ?? 0) + 1);
  return counts;
}

function conceptFeatures(field: Field, mark: string, scene: string): Feature[] {
  const features: Feature[] = [];
  for (const [concept, count] of countConcepts(field)) {
    features.push([`${mark}:${concept}`, strength(count)], [`${scene}&${mark}:${concept}`, strength(count)]);
  }
  return features;
}

const shapesOf = (reading: Reading): { scene: string; shape: readonly string[] } =>
  reading.kind === 'event' ? eventShape(reading) : mailShape(reading);

function senderFeatures(reading: MailReading): Feature[] {
  return [...countConcepts(reading.sender).keys()].map((concept) => [`s:${concept}`, 1] as const);
}

/** Title concepts two by two: "review" beside "code" is another thing than alone. */
function pairFeatures(field: Field): Feature[] {
  const concepts = [...countConcepts(field).keys()].sort().slice(0, 6);
  return concepts.flatMap((a, i) => concepts.slice(i + 1).map((b) => [`t:${a}+${b}`, 0.7] as const));
}

/** Everything with a name: who is there, what the words are about, and both together. */
export function namedFeatures(reading: EventReading | MailReading): Feature[] {
  const { scene, shape } = shapesOf(reading);
  return [
    ['bias', 1],
    ...shape.map((name) => [name, 1] as const),
    ...conceptFeatures(reading.title, 't', scene),
    ...conceptFeatures(reading.details, 'd', scene),
    ...pairFeatures(reading.title),
    ...(reading.kind === 'mail' ? senderFeatures(reading) : []),
  ];
}
