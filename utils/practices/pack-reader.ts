/** A place in a pack that is not as it has to be. */
export interface PackProblem {
  /** "practices.gut-check.says.kept.points[0]"; '' for the pack as a whole. */
  path: string;
  message: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Readers<Key extends string, Optional extends string> = Record<Key, PackReader> &
  Partial<Record<Optional, PackReader>>;

/** More entries than any pack has: a file that is no pack is not read to its end. */
const mostEntries = 500;

/**
 * Reads one value of unknown shape. What is wrong is noted with its path, and an empty value is given back, so
 * that reading goes on without a branch after each field.
 */
export class PackReader {
  constructor(
    private readonly value: unknown,
    private readonly path = '',
    /** In the order of reading; shared by all readers of one pack. */
    readonly problems: PackProblem[] = [],
  ) {}

  private note(message: string, path = this.path): void {
    this.problems.push({ path, message });
  }

  private inside(key: string, value: unknown): PackReader {
    return new PackReader(value, this.path === '' ? key : `${this.path}.${key}`, this.problems);
  }

  /** A line of text that is neither empty nor longer than `most` characters. */
  text(most: number): string {
    const { value } = this;
    if (typeof value !== 'string') this.note(value === undefined ? 'is missing' : 'is not a text');
    else if (value.trim() === '') this.note('is empty');
    else if (value.length > most) this.note(`is longer than ${most} characters`);
    else return value;
    return '';
  }

  /** A BCP 47 tag that `Intl` understands. */
  tag(): string {
    const tag = this.text(35);
    try {
      return tag === '' ? tag : (Intl.getCanonicalLocales(tag)[0] ?? tag);
    } catch {
      this.note('is not a language like "de" or "pt-BR"');
      return '';
    }
  }

  oneOf<const Options extends readonly [string, ...string[]]>(options: Options): Options[number] {
    const found = options.find((each) => each === this.value);
    if (found === undefined)
      this.note(this.value === undefined ? 'is missing' : `is none of ${options.join(', ')}`);
    return found ?? options[0];
  }

  texts(mostTexts: number, most: number): readonly string[] {
    const { value } = this;
    if (!Array.isArray(value)) this.note(value === undefined ? 'is missing' : 'is not a list');
    else if (value.length === 0) this.note('is empty');
    else if (value.length > mostTexts) this.note(`has more than ${mostTexts} entries`);
    else {
      return value.map((each: unknown, at) =>
        new PackReader(each, `${this.path}[${at}]`, this.problems).text(most),
      );
    }
    return [];
  }

  /** A reader for each field; fields of another name are a problem. */
  fields<const Key extends string, const Optional extends string = never>(
    required: readonly Key[],
    optional: readonly Optional[] = [],
  ): Readers<Key, Optional> {
    const given = this.entries();
    const known: readonly string[] = [...required, ...optional];
    for (const [key] of given) if (!known.includes(key)) this.inside(key, null).note('is no field of a pack');
    const values = new Map(given);
    const wanted = [...required, ...optional.filter((key) => values.has(key))];
    const readers = wanted.map((key) => [key, this.inside(key, values.get(key))] as const);
    return Object.fromEntries(readers) as Readers<Key, Optional>;
  }

  /** Exactly these keys, each read in the same way. */
  each<const Key extends string, Value>(
    keys: readonly Key[],
    read: (one: PackReader) => Value,
  ): Record<Key, Value> {
    const readers = this.fields(keys);
    return Object.fromEntries(keys.map((key) => [key, read(readers[key])] as const)) as Record<Key, Value>;
  }

  /** Any keys, each read in the same way. */
  record<Value>(read: (one: PackReader) => Value): Record<string, Value> {
    return Object.fromEntries(this.entries().map(([key, value]) => [key, read(this.inside(key, value))]));
  }

  private entries(): readonly (readonly [string, unknown])[] {
    const { value } = this;
    if (!isObject(value)) this.note(value === undefined ? 'is missing' : 'is not an object');
    else if (Object.keys(value).length > mostEntries) this.note('has too many entries');
    else return Object.entries(value);
    return [];
  }
}
