import { err, ok, type Result } from '../core/result.ts';
import { lintPack } from '../practices/lint-pack.ts';
import { type Pack, parsePack } from '../practices/pack.ts';
import type { PackProblem } from '../practices/pack-reader.ts';
import { type PackLanguage, packLanguages, pickLanguage } from '../practices/packs/languages.ts';
import { practices } from '../practices/registry.ts';

export interface PackPorts {
  /** The packs the user brought: one value, read as of unknown shape. */
  store: { read(): Promise<unknown>; write(packs: readonly Pack[]): Promise<void> };
  /** A pack Beside comes with. */
  builtIn(language: PackLanguage): Promise<Pack>;
}

/** What a pack would change, before it is taken in. */
export interface PackPreview {
  pack: Pack;
  /** Headings of the practices that say something else with it. */
  changed: readonly string[];
  /** Practices it leaves to the pack Beside comes with. */
  left: number;
  /** One of its sentences, as the file has it. */
  sample: string;
  /** An earlier one of the same id gives way. */
  replaces: boolean;
}

export interface PackService {
  /** Those the user brought. One that cannot be read any more is left out. */
  list(): Promise<readonly Pack[]>;
  /** What a file would change, or why it is not taken in, one sentence each. */
  preview(text: string): Promise<Result<PackPreview, readonly string[]>>;
  add(pack: Pack): Promise<void>;
  remove(id: string): Promise<void>;
  /** A pack as a file: one the user brought, by its id, or the built-in one of a language. */
  file(of: { id: string } | { language: string }): Promise<{ name: string; text: string }>;
}

const mostBytes = 500_000;
const mostPacks = 12;
const mostTold = 5;

/** Reads what is stored; whatever is no pack is left out. */
export function readPacks(stored: unknown): readonly Pack[] {
  return (Array.isArray(stored) ? stored : []).flatMap((each: unknown) => {
    const read = parsePack(each);
    return read.ok ? [read.value] : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const told = (problems: readonly PackProblem[]): readonly string[] => {
  const sentences = problems
    .slice(0, mostTold)
    .map(({ path, message }) => `${path || 'The file'} ${message}.`);
  const more = problems.length - sentences.length;
  return more > 0 ? [...sentences, `And ${more} more of the kind.`] : sentences;
};

function previewOf(pack: Pack, own: Pack, english: Pack, brought: readonly Pack[]): PackPreview {
  const changed = Object.entries(pack.practices).filter(
    ([id, said]) => JSON.stringify(said) !== JSON.stringify(own.practices[id]),
  );
  const [first] = changed;
  const saying = Object.values(first?.[1].says ?? {})[0];
  return {
    pack,
    changed: changed.map(([, { theme }]) => theme),
    left: Object.keys(english.practices).filter((id) => !Object.hasOwn(pack.practices, id)).length,
    sample: saying?.points[0] ?? '',
    replaces: brought.some(({ id }) => id === pack.id),
  };
}

/** The packs of the user: taken in only when read whole and fit to be said, shown before, and removed at will. */
export function createPackService({ store, builtIn }: PackPorts): PackService {
  const list = async () => readPacks(await store.read());

  async function preview(text: string): Promise<Result<PackPreview, readonly string[]>> {
    if (text.length > mostBytes) return err(['The file is larger than any pack.']);
    const value = parseJson(text);
    if (value === undefined) return err(['The file is not JSON.']);
    const read = parsePack(value);
    if (!read.ok) return err(told([read.error]));
    const pack = read.value;
    const english = await builtIn('en');
    const problems = lintPack(pack, practices, english, 'part');
    if (problems.length > 0) return err(told(problems));
    if (Object.keys(pack.practices).length === 0) return err(['The pack holds no sentences.']);
    const brought = await list();
    const language = pickLanguage([pack.language]);
    const shown = previewOf(pack, await builtIn(language), english, brought);
    if (!shown.replaces && brought.length >= mostPacks) {
      return err([`There are ${mostPacks} packs already; remove one first.`]);
    }
    return ok(shown);
  }

  return {
    list,
    preview,
    async add(pack) {
      const others = (await list()).filter(({ id }) => id !== pack.id);
      await store.write([pack, ...others]);
    },
    async remove(id) {
      await store.write((await list()).filter((each) => each.id !== id));
    },
    async file(of) {
      const found =
        'id' in of
          ? (await list()).find(({ id }) => id === of.id)
          : await builtIn(pickLanguage([of.language]));
      if (!found) throw new Error('the pack is gone');
      const name = `${found.id.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 60) || 'pack'}.json`;
      return { name, text: `${JSON.stringify(found, null, 2)}\n` };
    },
  };
}

/** A language by the name it gives itself. */
const nameOf = (tag: string): string => {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** What Beside can speak with these packs: its own languages, then those the user brought. */
export function languagesWith(packs: readonly Pack[]): readonly { tag: string; name: string }[] {
  const own = Object.entries(packLanguages).map(([tag, name]) => ({ tag, name: String(name) }));
  const more = new Set(
    packs.map(({ language }) => language).filter((tag) => !own.some((each) => each.tag === tag)),
  );
  return [...own, ...Array.from(more, (tag) => ({ tag, name: nameOf(tag) }))];
}
