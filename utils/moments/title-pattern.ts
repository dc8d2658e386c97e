import type { Feature } from './features.ts';
import type { EventReading } from './reading.ts';

const mostTokens = 8;

/** A name of those present, "1:1", a number, or any other word. */
const tokenOf = (word: string): string =>
  /^§|^1on1$/.test(word) ? word.charAt(word.length - 1) : /^\d+$/.test(word) ? 'd' : 'w';

/** The order of names, numbers and other words in a title, alone and among these people. */
export function titlePattern({ title }: EventReading, scene: string): Feature[] {
  const order = title.masked.split(' ').filter(Boolean).map(tokenOf);
  const pattern = `p:${order.join('').replace(/w+/g, 'w').slice(0, mostTokens)}`;
  return [
    [pattern, 1],
    [`${scene}&${pattern}`, 1],
    [`${scene}&p^${order[0]}`, 0.7],
    [`${scene}&p$${order.at(-1)}`, 0.7],
  ];
}
