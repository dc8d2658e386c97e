/** A part of a program as the bundler parses it. */
interface Part {
  type: string;
  start: number;
  end: number;
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;

/**
 * What the script of a page runs while the page loads with nothing open: constants and properties that are functions,
 * by their modules. Only these are worth compiling along with the script; the rest of it waits for something to open.
 */
const atLoad: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/sites\.content\/start-page\.ts$/u, ['startPage', 'lookNow', 'watch', 'look', 'keyOf']],
  [/\/sites\.content\/page-hand\.ts$/u, ['handOf', 'putHand']],
  [/\/sites\/opening\.ts$/u, ['defineOpening', 'claims', 'openKey']],
  [/\/sites\/openings-anywhere\.ts$/u, ['knownOn', 'pickAnywhere']],
  [/\/sites\/[\w-]+\/opening\.ts$/u, ['claims']],
  [/\/sites\/generic\/last-resort\.ts$/u, ['isStrange']],
  [/\/sites\/reading\/has-any\.ts$/u, ['hasAny']],
  [/\/sites\/reading\/has-script\.ts$/u, ['hasScript']],
];

const nameOf = (part: object): unknown => {
  const named = 'id' in part ? part.id : 'key' in part ? part.key : null;
  return isPart(named) && 'name' in named ? named.name : null;
};

/** The function that a constant or property of one of the names is. */
function functionOf(part: Part, names: readonly string[]): Part | null {
  if (!names.includes(String(nameOf(part)))) return null;
  const value = 'init' in part ? part.init : 'value' in part ? part.value : null;
  const isFunction = isPart(value) && /^(?:ArrowFunction|Function)Expression$/u.test(value.type);
  return isFunction && !('method' in part && part.method) ? value : null;
}

function collect(value: unknown, names: readonly string[], found: Part[]): void {
  if (Array.isArray(value)) for (const each of value) collect(each, names, found);
  if (!isPart(value)) return;
  const known = functionOf(value, names);
  if (known) found.push(known);
  for (const each of Object.values(value)) collect(each, names, found);
}

/**
 * Puts what runs while a page loads in brackets of its own: by these a browser knows that it is called at once, and
 * compiles it in one go with what it stands in, while it only looks over everything else.
 */
export const runAtLoad = () => ({
  name: 'run-at-load',
  enforce: 'post' as const,
  transform(this: { parse(code: string): unknown }, code: string, id: string): string | null {
    const names = atLoad.flatMap(([module, names]) => (module.test(id) ? names : []));
    if (names.length === 0) return null;
    const found: Part[] = [];
    collect(this.parse(code), names, found);
    if (found.length < names.length)
      throw new Error(`${id} has not every function that runs while a page loads`);
    const marks = found.flatMap(({ start, end }) => [
      { at: start, mark: '(' },
      { at: end, mark: ')' },
    ]);
    return marks
      .sort((a, b) => b.at - a.at)
      .reduce((text, { at, mark }) => text.slice(0, at) + mark + text.slice(at), code);
  },
});
