import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSituation } from '../../scripts/suggest/read-situation.ts';
import { situationOf } from '../../utils/core/situation.ts';
import { lintPack } from '../../utils/practices/lint-pack.ts';
import { type Pack, parsePack, type Saying } from '../../utils/practices/pack.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import { practices } from '../../utils/practices/registry.ts';
import { examples } from './examples.ts';
import { kinds, pages, situationWith } from './generated-journal.ts';

/** A copy of the built-in pack with one value put at a path of keys. */
function withAt(keys: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(builtInPack);
  let place: unknown = copy;
  for (const key of keys.slice(0, -1)) place = Reflect.get(Object(place), key);
  const last = keys.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(Object(place), last);
  else Reflect.set(Object(place), last, value);
  return copy;
}

const complaint = (value: unknown): string => {
  const read = parsePack(value);
  return read.ok ? '' : `${read.error.path} ${read.error.message}`;
};

const kept = ['practices', 'gut-check', 'says', 'kept'] as const;

describe('a pack from outside', () => {
  it('is read whole', () => {
    expect(parsePack(JSON.parse(JSON.stringify(builtInPack)))).toEqual({ ok: true, value: builtInPack });
  });

  it.each([
    [null, ' is not an object'],
    [[], ' is not an object'],
    [withAt(['id'], undefined), 'id is missing'],
    [withAt(['licence'], ' '), 'licence is empty'],
    [withAt(['language'], 7), 'language is not a text'],
    [withAt(['title'], 'x'.repeat(81)), 'title is longer than 80 characters'],
    [withAt(['script'], 'x'), 'script is no field of a pack'],
    [withAt(['practices', 'gut-check', 'strength'], 'sure'), 'practices.gut-check.strength is none of solid'],
    [withAt(['practices', 'gut-check', 'source'], 'me'), 'practices.gut-check.source is none of gottschalk'],
    [withAt([...kept, 'points'], 'one'), 'practices.gut-check.says.kept.points is not a list'],
    [withAt([...kept, 'points', 0], 1), 'practices.gut-check.says.kept.points[0] is not a text'],
    [withAt([...kept, 'today'], []), 'practices.gut-check.says.kept.today is empty'],
    [
      withAt([...kept, 'points'], Array(13).fill('x')),
      'practices.gut-check.says.kept.points has more than 12',
    ],
    [withAt(['words', 'silences', 'calm'], undefined), 'words.silences.calm is missing'],
    [withAt(['words', 'ranks', '8'], 'x'), 'words.ranks.8 is no field of a pack'],
    [
      withAt(['practices'], Object.fromEntries(Array.from({ length: 501 }, (_, key) => [key, 1]))),
      'practices has too',
    ],
  ])('is refused with the first place that is wrong (%#)', (value, message) => {
    expect(complaint(value)).toContain(message);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => !parsePack(value).ok),
      { seed: 1 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const keys of [['words'], ['practices', 'gut-check'], kept]) parsePack(withAt(keys, value));
      }),
      { seed: 1 },
    );
  });

  it('keeps a practice silent that it leaves out', () => {
    const { practice } = first(builtInPack);
    const { [practice]: _, ...rest } = builtInPack.practices;
    expect(first({ ...builtInPack, practices: rest }).practice).not.toBe(practice);
  });
});

function first(pack: Pack): { practice: string } {
  const written = { now: '2026-11-19T08:30:00+01:00', zone: 'Europe/Berlin', ...examples['repair-trust'] };
  const { page, moment, context } = readSituation(JSON.stringify(written), 'example');
  return rankPrompts(situationOf(page, moment, context), pack).prompts[0] ?? { practice: '' };
}

const lintOf = (value: unknown): readonly string[] => {
  const read = parsePack(value);
  if (!read.ok) throw new Error(`${read.error.path} ${read.error.message}`);
  return lintPack(read.value, practices, builtInPack).map(({ path, message }) => `${path} ${message}`);
};

const point = [...kept, 'points', 0];
const atPoint = 'practices.gut-check.says.kept.points[0]';

describe('the built-in pack', () => {
  it('is fit to be said', () => expect(lintPack(builtInPack, practices, builtInPack)).toEqual([]));

  it('has a heading that fits a line', () => {
    const themes = Object.values(builtInPack.practices).map(({ theme }) => theme);
    expect(themes.filter((theme) => theme.length > 24)).toEqual([]);
  });
});

describe('the linter of packs', () => {
  it.each([
    [withAt(['practices', 'gut-check'], undefined), 'practices.gut-check is missing'],
    [withAt(['practices', 'shout'], builtInPack.practices['gut-check']), 'practices.shout is no practice'],
    [withAt(['practices', 'gut-check', 'source'], 'tribe'), 'practices.gut-check.source is not managers'],
    [withAt(['practices', 'gut-check', 'strength'], 'solid'), 'practices.gut-check.strength is not opinion'],
    [withAt(['practices', 'gut-check', 'because'], 'One. Two.'), 'practices.gut-check.because is not one'],
    [withAt(kept, undefined), 'practices.gut-check.says.kept is missing'],
    [
      withAt(['practices', 'gut-check', 'says', 'more'], builtInPack.practices['gut-check']?.says.kept),
      'practices.gut-check.says.more is no case of this practice',
    ],
    [withAt([...kept, 'points'], ['Ask.']), 'practices.gut-check.says.kept.points are fewer than two'],
    [withAt([...kept, 'points'], ['A.', 'B.', 'A.']), 'practices.gut-check.says.kept.points hold one twice'],
    [withAt(point, `${'x'.repeat(125)}.`), `${atPoint} is longer than 125 characters`],
    [withAt(point, 'no end'), `${atPoint} does not end as a sentence`],
    [withAt(point, 'Ask {name} what {name} wants.'), `${atPoint} names the person twice`],
    [
      withAt(point, 'Ask about {wrok}.'),
      'practices.gut-check.says.kept uses {wrok}, which is not known there',
    ],
    [withAt(point, 'Ask about {}.'), `${atPoint} has a brace that is no slot`],
    [withAt([...kept, 'today', 0], 'On {on|weekday: #}.'), 'has {on} without “date”'],
    [
      withAt([...kept, 'today', 0], 'On {on|one: a|many: b|other: #}.'),
      'has {on} for “many”, which is none of',
    ],
    [withAt([...kept, 'today', 0], 'On {on|one: a}.'), 'has {on} without “other”'],
    [withAt(point, 'Ask  twice.'), `${atPoint} has stray white space`],
    [withAt([...kept, 'evidence', 0], 'A line.'), 'says.kept.evidence[0] is a line of facts'],
    [withAt([...kept, 'evidence', 0], 'x'.repeat(81)), 'says.kept.evidence[0] is longer than 80'],
    [withAt([...kept, 'today', 0], 'no end'), 'says.kept.today[0] does not end as a sentence'],
    [withAt(['words', 'credit'], 'After {source}.'), 'words.credit is without {practice}'],
    [withAt(['words', 'silences', 'calm'], 'Nothing'), 'words.silences.calm does not end as a sentence'],
  ])('finds what is not whole (%#)', (value, message) => {
    expect(lintOf(value).join('\n')).toContain(message);
  });

  it.each([
    ['Well done!', 'shouts'],
    ['よくできました！', 'shouts'],
    ['A 5:1 ratio of praise.', 'cites a ratio or percentage'],
    ['Nine in ten: 90 % agree.', 'cites a ratio or percentage'],
    ['It is 3x better.', 'cites a ratio or percentage'],
    ['People are five times more likely to stay.', 'cites folklore'],
    ['You should ask.', 'commands'],
    ['You forgot it.', 'blames'],
    ['This will improve things.', 'promises'],
    ['An awesome piece.', 'judges a person'],
    ['That is burnout.', 'diagnoses a person'],
    ['Ask what he wants.', 'guesses a pronoun'],
    ['Ask after the family.', 'asks for what is private'],
  ])('refuses "%s"', (text, message) => {
    expect(lintOf(withAt(point, text))).toContain(`${atPoint} ${message}`);
  });

  it('does not hold another language to English words and lengths', () => {
    const dutch = (text: string) => lintOf({ ...Object(withAt(point, text)), language: 'nl' });
    expect(dutch('Sie war her, er war hin.')).toEqual([]);
    expect(dutch(`${'x'.repeat(150)}.`)).toEqual([]);
    expect(dutch(`${'x'.repeat(160)}.`)).toEqual([`${atPoint} is longer than 160 characters`]);
  });
});

const slotsOf = ({ points, evidence, today }: Saying): readonly string[] =>
  [...points, ...evidence, ...today].flatMap((text) =>
    Array.from(text.matchAll(/\{(\w+)\}/gu), ([, slot = '']) => slot),
  );

const folder = new URL('./situations/', import.meta.url);
const situationFiles: readonly object[] = readdirSync(folder)
  .filter((file) => !file.endsWith('.answer.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

describe('what practices find', () => {
  const written = { now: '2026-11-19T08:30:00+01:00', zone: 'Europe/Berlin', self: 'Anna Brandt' };
  const situations = [
    ...[...Object.values(examples), ...situationFiles].map((example) => {
      const { page, moment, context } = readSituation(JSON.stringify({ ...written, ...example }), 'example');
      return situationOf(page, moment, context);
    }),
    ...fc
      .sample(fc.tuple(pages, kinds, fc.boolean()), { numRuns: 1200, seed: 20261119 })
      .map(([page, kind, isOwnDay]) => situationWith(page, kind, isOwnDay)),
  ];

  const found = practices.flatMap(({ id, find }) =>
    situations.map(find).flatMap((finding) => (finding ? [{ id, ...finding }] : [])),
  );
  const casesOf = (id: string) => Object.keys(builtInPack.practices[id]?.says ?? {});

  it('has sentences in the pack, and the pack has none for a case that is never found', () => {
    expect(found.filter(({ id, say }) => !casesOf(id).includes(say))).toEqual([]);
    for (const { id } of practices) {
      const read = (file: string) =>
        readFileSync(new URL(`../../utils/practices/${file}`, import.meta.url), 'utf8');
      const own = read(`${id}.ts`);
      const parts = [...own.matchAll(/from '\.\/([\w-]+\.ts)'/gu)].map(([, file = '']) => read(file));
      const code = [own, ...parts].join('\n');
      expect(
        casesOf(id).filter((name) => !code.includes(`'${name}'`)),
        id,
      ).toEqual([]);
    }
  });

  it('fills every slot its sentences use', () => {
    const holes = found.flatMap(({ id, say, slots }) => {
      const saying = builtInPack.practices[id]?.says[say];
      const given = ['name', ...Object.keys(slots)];
      const missing = saying ? slotsOf(saying).filter((slot) => !given.includes(slot)) : [];
      return missing.map((slot) => `${id}: ${say} has no {${slot}}`);
    });
    expect([...new Set(holes)]).toEqual([]);
  });
});
