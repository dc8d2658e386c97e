import type { Feature } from './features.ts';
import { withoutOneToOne } from './fold-text.ts';
import type { EventReading } from './reading.ts';

const tokens: Readonly<Record<string, string>> = { '§o': 'o', '§s': 's', '1on1': '1' };

const tokenOf = (word: string): string => tokens[word] ?? (/^\d+$/.test(word) ? 'd' : 'w');

const mostTokens = 8;

/** What stands in front of a first colon, dash or stroke is often a name: "Lucia: how to run a site meeting". */
const head = /^[^:–—|/,-]{2,24}(\s?[:：–—|/,]|\s-)/u;

/** A name right behind "1:1" or right before it is whom a note is about; a small letter is something else. */
const behind = /·\s{0,2}(?:w\/|with|mit|avec|con|med)?\s{0,2}(\p{L})/iu;
const before = /(?<!\p{L})(\p{L})\p{L}{0,24}(?:['’]s)?\s{0,2}·/u;

const caseOf = (letter: string): string =>
  /\p{Lu}/u.test(letter) ? 'capital' : /\p{Ll}/u.test(letter) ? 'small' : 'caseless';

function beside(text: string): string[] {
  const after = behind.exec(text)?.[1];
  const first = before.exec(text)?.[1];
  return [...(after ? [`behind=${caseOf(after)}`] : []), ...(first ? [`before=${caseOf(first)}`] : [])];
}

/** The order of names, numbers and other words in a title, alone and among these people. */
export function titlePattern({ title }: EventReading, scene: string): Feature[] {
  const order = title.masked.split(' ').filter(Boolean).map(tokenOf);
  const pattern = order.join('').replace(/w+/g, 'w').slice(0, mostTokens);
  const features: Feature[] = [
    [`p:${pattern}`, 1],
    [`${scene}&p:${pattern}`, 1],
  ];
  if (order.length > 0) features.push([`${scene}&p^${order[0]}`, 0.7], [`${scene}&p$${order.at(-1)}`, 0.7]);
  const sign = head.exec(title.raw)?.[1]?.trim().charAt(0);
  if (sign) features.push([`${scene}&head${sign}`, 1]);
  if (scene === 'solo')
    features.push(...beside(withoutOneToOne(title.raw)).map((each) => [`1on1-${each}`, 1] as const));
  return features;
}
