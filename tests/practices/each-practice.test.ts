import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSituation } from '../../scripts/suggest/read-situation.ts';
import { situationOf } from '../../utils/core/situation.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { practiceIds } from '../../utils/practices/practice-ids.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import { practices } from '../../utils/practices/registry.ts';
import { examples } from './examples.ts';

const folder = new URL('../../utils/practices/', import.meta.url);
const kebab = (name: string): string => name.replace(/[A-Z0-9]+/gu, (part) => `-${part.toLowerCase()}`);
const written = { now: '2026-11-19T08:30:00+01:00', zone: 'Europe/Berlin', self: 'Anna Brandt' };

const rank = (example: object) => {
  const { page, moment, context } = readSituation(JSON.stringify({ ...written, ...example }), 'example');
  return rankPrompts(situationOf(page, moment, context), builtInPack);
};

describe('the registry', () => {
  it('holds every practice of the list once, each declared in the file of its name', () => {
    expect(practices.map(({ id }) => id).sort()).toEqual([...practiceIds].sort());
    const declared = readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }))
      .filter(({ text }) => /= definePractice\(\{/u.test(text));
    expect(declared.map(({ file }) => file).sort()).toEqual([...practiceIds].sort().map((id) => `${id}.ts`));
    for (const { file, text } of declared) {
      expect(text).toContain(`id: '${file.slice(0, -3)}'`);
      expect(kebab(/export const (\w+) = definePractice/u.exec(text)?.[1] ?? '')).toBe(file.slice(0, -3));
    }
  });
});

describe.each(practiceIds.map((id) => [id] as const))('%s', (id) => {
  it('speaks where its example calls for it', () => {
    const { prompts, silence } = rank(examples[id]);
    expect(
      prompts.map(({ practice }) => practice),
      silence ?? '',
    ).toContain(id);
  });

  it('is silent where nothing is noted', () => {
    const { prompts } = rank({
      person: 'Dana Whitfield',
      meetings: [{ start: '2026-11-12' }],
      moment: 'one-on-one',
    });
    expect(prompts.map(({ practice }) => practice)).not.toContain(id);
  });
});
