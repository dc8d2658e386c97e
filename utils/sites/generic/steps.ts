/**
 * Work that may rest: at each `yield` the page may have its turn. What it yields is the name of a further file it
 * needs, or nothing.
 */
export type Steps<Value> = Generator<string | undefined, Value, undefined>;

/** All of it in one go. */
export function inOneGo<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
