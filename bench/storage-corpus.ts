import type { Note } from '../utils/core/note.ts';
import type { Person } from '../utils/core/person.ts';

const words =
  'rota review launch budget tired proud forum weekend release pairing scope promise date team talk'.split(
    ' ',
  );

/** Small numbers from a seed, so that every run writes the same words. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Ten years of notes begin here. */
export const corpusStart = '2016-11-19T09:00:00.000Z';

/** Sixty words, fifty minutes after the one before. */
export function noteOf(index: number, personId: string, random: () => number): Note {
  const at = new Date(Date.parse(corpusStart) + index * 3_000_000).toISOString();
  const text = Array.from({ length: 60 }, () => words[Math.floor(random() * words.length)]).join(' ');
  const rest = { flags: [], advice: null, deliveryId: null, createdAt: at, updatedAt: at };
  return { id: `note-${index}`, personId, meetingId: null, mark: 'note', text, at, ...rest };
}

export function personOf(index: number): Person {
  return {
    id: `person-${index}`,
    name: `Given${index} Family${index % 97}`,
    addresses: [`person.${index}@northlight.example`],
    aliases: [],
    pronoun: null,
    relationships: [{ kind: 'report', from: '2016-11-19', to: null }],
    flags: [],
    rhythm: 7,
    createdAt: corpusStart,
    updatedAt: corpusStart,
  };
}
