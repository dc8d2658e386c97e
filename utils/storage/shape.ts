/** Why a value is not taken: `trail` leads to the field, `wish` says what would stand there; never what does. */
export class Misfit extends Error {
  override readonly name = 'Misfit';

  constructor(readonly wish: string) {
    super(wish);
  }
}

/**
 * What a stored value has to be. Small, and made without a library: it is parsed with each opening of the sidebar, before
 * the first words are there.
 */
export interface Shape<Out> {
  readonly type: string;
  /**
   * What is kept of a value: its own fields, and nothing else of an object.
   * @param trail names of the fields that lead here; where it is left as it stands, the last one did not fit.
   * @throws Misfit
   */
  take(value: unknown, trail: string[]): Out;
}

type OutOf<Of> = Of extends Shape<infer Out> ? Out : never;

interface Optional<Out> extends Shape<Out> {
  readonly type: 'optional';
  readonly wrapped: Shape<unknown>;
  readonly fallback: Out;
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
/** Those that may be absent, and are not made up then. */
type Maybe<Of extends Fields> = {
  [Name in keyof Of]: Of[Name] extends Optional<infer Out> ? (undefined extends Out ? Name : never) : never;
}[keyof Of];
type Shown<Of> = { [Name in keyof Of]: Of[Name] };
type OutOfFields<Of extends Fields> = Shown<
  { [Name in Exclude<keyof Of, Maybe<Of>>]: OutOf<Of[Name]> } & { [Name in Maybe<Of>]?: OutOf<Of[Name]> }
>;

function misfit(wish: string): never {
  throw new Misfit(wish);
}

/** @param fits further than that it is a text. @param form in which it is kept. */
export const string = (
  fits: (value: string) => boolean = () => true,
  form: (value: string) => string = (value) => value,
): Shape<string> => ({
  type: 'string',
  take(value) {
    if (typeof value !== 'string') return misfit('text');
    const formed = form(value);
    return fits(formed) ? formed : misfit('valid value');
  },
});

export const number = (fits: (value: number) => boolean): Shape<number> => ({
  type: 'number',
  take: (value) =>
    typeof value === 'number' && !Number.isNaN(value) && fits(value) ? value : misfit('valid number'),
});

export const boolean: Shape<boolean> = {
  type: 'boolean',
  take: (value) => (typeof value === 'boolean' ? value : misfit('yes or no')),
};

/** One of these words. */
export const picklist = <const Word extends string>(
  options: readonly Word[],
): Shape<Word> & { options: readonly Word[] } => ({
  ...{ type: 'picklist', options },
  take: (value) => options.find((word) => word === value) ?? misfit(`word of ${options.join(', ')}`),
});

export const nullable = <Out>(wrapped: Shape<Out>): Shape<Out | null> & { wrapped: Shape<Out> } => ({
  ...{ type: 'nullable', wrapped },
  take: (value, trail) => (value === null ? null : wrapped.take(value, trail)),
});

/** May be absent, and is `fallback` then; without one it stays so. */
export function optional<Out>(wrapped: Shape<Out>): Optional<Out | undefined>;
export function optional<Out>(wrapped: Shape<Out>, fallback: Out): Optional<Out>;
export function optional<Out>(wrapped: Shape<Out>, fallback?: Out): Optional<Out | undefined> {
  return {
    ...{ type: 'optional', wrapped, fallback },
    take: (value, trail) => (value === undefined ? fallback : wrapped.take(value, trail)),
  };
}

export const array = <Out>(item: Shape<Out>): Shape<Out[]> & { item: Shape<Out> } => ({
  ...{ type: 'array', item },
  take(value, trail) {
    if (!Array.isArray(value)) return misfit('list');
    // Not `map`, which passes over what is missing in between.
    return Array.from(value, (each: unknown, index) => {
      trail.push(String(index));
      const taken = item.take(each, trail);
      trail.pop();
      return taken;
    });
  },
});

export const object = <Of extends Fields>(entries: Of): Shape<OutOfFields<Of>> & { entries: Of } => {
  const fields = Object.entries(entries);
  return {
    ...{ type: 'object', entries },
    take(value, trail) {
      if (typeof value !== 'object' || value === null) return misfit('record');
      const from = value as Readonly<Record<string, unknown>>;
      const taken: Record<string, unknown> = {};
      for (const [name, shape] of fields) {
        trail.push(name);
        const each = shape.take(from[name], trail);
        if (each !== undefined) taken[name] = each;
        trail.pop();
      }
      return taken as OutOfFields<Of>;
    },
  };
};

/** One of several, which one is said by a field of it. */
export const variant = <Out>(
  field: string,
  options: Readonly<Record<string, () => Shape<Out>>>,
): Shape<Out> & { options: readonly Shape<Out>[] } => {
  const made = new Map<string, Shape<Out>>();
  const optionOf = (name: string, make: () => Shape<Out>): Shape<Out> => {
    const shape = made.get(name) ?? make();
    made.set(name, shape);
    return shape;
  };
  return {
    type: 'variant',
    get options() {
      return Object.entries(options).map(([name, make]) => optionOf(name, make));
    },
    take(value, trail) {
      const name = String((Object(value) as Readonly<Record<string, unknown>>)[field]);
      const make = Object.hasOwn(options, name) ? options[name] : undefined;
      if (make === undefined) {
        trail.push(field);
        return misfit('known kind');
      }
      return optionOf(name, make).take(value, trail);
    },
  };
};
