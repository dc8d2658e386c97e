import { describe, expect, it } from 'vitest';
import { packIn } from '../../scripts/suggest/packs-for.ts';
import type { Pack } from '../../utils/practices/pack.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { createPackService, languagesWith, type PackPorts, readPacks } from '../../utils/services/packs.ts';

function stage(change: Partial<PackPorts['store']> = {}) {
  let stored: unknown;
  const service = createPackService({
    store: {
      read: async () => structuredClone(stored),
      write: async (packs) => {
        stored = structuredClone(packs);
      },
      ...change,
    },
    builtIn: async (language) => packIn(language),
  });
  return { service, stored: () => stored };
}

const [id = '', said] = Object.entries(builtInPack.practices)[0] ?? [];
const saying = Object.entries(said?.says ?? {})[0];

/** A pack of one practice, in other words. */
const own = (points: readonly string[], change: object = {}): Pack => ({
  ...builtInPack,
  id: 'my-words',
  title: 'My words',
  practices: {
    [id]: {
      ...(said ?? { source: 'ask', strength: 'opinion', theme: '', because: '' }),
      says: saying ? { [saying[0]]: { ...saying[1], points } } : {},
    },
  },
  ...change,
});
const good = own([
  'Say that you saw it, and ask {name} what could wait.',
  'Ask {name} first what could wait.',
]);
const text = (value: unknown): string => JSON.stringify(value);

describe('a pack that is brought', () => {
  it('is shown before anything is kept, then kept, exported as it is, and removed', async () => {
    const { service, stored } = stage();
    const preview = await service.preview(text(good));
    expect(preview).toMatchObject({
      ok: true,
      value: { changed: [said?.theme], left: Object.keys(builtInPack.practices).length - 1, replaces: false },
    });
    expect(stored()).toBeUndefined();
    await service.add(good);
    expect(await service.list()).toEqual([good]);
    const file = await service.file({ id: 'my-words' });
    expect(file.name).toBe('my-words.json');
    expect(JSON.parse(file.text)).toEqual(good);
    expect(await service.preview(file.text)).toMatchObject({ ok: true, value: { replaces: true } });
    await service.remove('my-words');
    expect(await service.list()).toEqual([]);
  });

  it('takes the place of an earlier one of its id, and stands first', async () => {
    const { service } = stage();
    await service.add(good);
    await service.add({ ...good, id: 'other' });
    await service.add({ ...good, title: 'New' });
    expect((await service.list()).map((pack) => [pack.id, pack.title])).toEqual([
      ['my-words', 'New'],
      ['other', 'My words'],
    ]);
  });

  it.each([
    ['{', ['The file is not JSON.']],
    ['null', ['The file is not an object.']],
    [`"${'x'.repeat(500_000)}"`, ['The file is larger than any pack.']],
    [text({ ...good, script: 'x' }), ['script is no field of a pack.']],
    [text({ ...good, language: 'no language' }), ['language is not a language like "de" or "pt-BR".']],
    [text({ ...good, practices: {} }), ['The pack holds no sentences.']],
    [text(own(['You should ask {name}.', 'Ask {name} first.'])), [/points\[0\] commands\.$/u]],
    [text(own(['Ask {name} for {secret}.', 'Ask {name} first.'])), [/uses \{secret\}, which is not known/u]],
    [
      text({ ...good, practices: { ...good.practices, shout: said } }),
      [/^practices\.shout is no practice\.$/u],
    ],
    [
      text(own(['Ask {name}!', 'You must ask!', 'A 5:1 ratio!'])),
      [/./u, /./u, /./u, /./u, /./u, /^And \d+ more of the kind\.$/u],
    ],
  ])('is refused with sentences that say why (%#)', async (written, sentences) => {
    const { service, stored } = stage();
    const preview = await service.preview(written);
    if (preview.ok) throw new Error('taken in');
    expect(preview.error.length).toBe(sentences.length);
    for (const [at, sentence] of sentences.entries()) {
      if (typeof sentence === 'string') expect(preview.error[at]).toBe(sentence);
      else expect(preview.error[at]).toMatch(sentence);
    }
    expect(stored()).toBeUndefined();
  });

  it('does nothing to prototypes, whatever its keys are called', async () => {
    const { service } = stage();
    const hostile = text(good).replace(`"${id}":`, '"__proto__":');
    const preview = await service.preview(hostile);
    expect(preview.ok).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'says')).toBe(false);
  });

  it('leaves what was there when it cannot be kept', async () => {
    const { service } = stage({ read: async () => [good], write: () => Promise.reject(new Error('full')) });
    await expect(service.add({ ...good, id: 'other' })).rejects.toThrow('full');
    expect(await service.list()).toEqual([good]);
  });

  it('is left out when what is stored is no pack any more', () => {
    expect(readPacks([good, { id: 'x' }, null])).toEqual([good]);
    expect(readPacks('x')).toEqual([]);
    expect(readPacks(undefined)).toEqual([]);
  });
});

describe('a pack Beside comes with', () => {
  it('is exported in the language asked for, or English', async () => {
    const { service } = stage();
    expect(JSON.parse((await service.file({ language: 'en-GB' })).text)).toEqual(builtInPack);
    expect((await service.file({ language: 'de-CH' })).name).toBe('beside-de.json');
  });
});

describe('the languages to choose from', () => {
  it('are those of Beside, then those that were brought, once each', () => {
    const dutch = { ...good, language: 'nl' };
    const tags = languagesWith([dutch, { ...dutch, id: 'two' }, good]).map(({ tag }) => tag);
    expect(tags.filter((tag) => tag === 'nl')).toEqual(['nl']);
    expect(tags[0]).toBe('en');
    expect(languagesWith([dutch]).at(-1)?.name).toBe('Nederlands');
  });
});
