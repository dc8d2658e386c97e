/** How many of the edges a value has reached: which of their steps it stands on. */
export const bucket = (value: number, edges: readonly number[]): number =>
  edges.filter((edge) => value >= edge).length;

/** A count as a feature, "cc=2"; what is beyond the most is not told apart. */
export const upTo = (most: number, name: string, count: number): string => `${name}=${Math.min(most, count)}`;

/** How often a sign stands in a text; a pattern without groups of its own. */
export const times = (text: string, sign: string | RegExp): number => text.split(sign).length - 1;

/** Signs of an item's shape, each by itself and each in its scene. */
export const inScene = (scene: string, shape: readonly string[]): { scene: string; shape: string[] } => ({
  scene,
  shape: [`scene=${scene}`, ...shape, ...shape.map((each) => `${scene}&${each}`)],
});
