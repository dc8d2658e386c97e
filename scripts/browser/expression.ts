/**
 * One expression for both browsers: runs the function or expression and gives its result as JSON text, so that
 * the two protocols have nothing but a string to carry.
 */
export function toExpression(
  script: string | ((...args: never[]) => unknown),
  args: readonly unknown[],
): string {
  const values = args.map((each) => JSON.stringify(each) ?? 'undefined').join(', ');
  const call = typeof script === 'string' ? script : `(${script.toString()})(${values})`;
  return `(async () => JSON.stringify(await (${call})))()`;
}

/** The value behind the JSON text; undefined stays undefined. */
export const fromJson = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : undefined);
