import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packsFor } from '../../scripts/suggest/packs-for.ts';
import { readSituation } from '../../scripts/suggest/read-situation.ts';
import { situationOf } from '../../utils/core/situation.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';

const folder = new URL('./situations/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && !file.endsWith('.answer.json'))
  .map((file) => file.slice(0, -5));

function answerTo(name: string): unknown {
  const { page, moment, context, language } = readSituation(
    readFileSync(new URL(`${name}.json`, folder), 'utf8'),
    name,
  );
  const { prompts, silence } = rankPrompts(situationOf(page, moment, context), packsFor(language));
  const told = prompts.map(({ practice, text, evidence, why, action }) => ({
    practice,
    text,
    evidence,
    why,
    action,
  }));
  return { prompts: told, silence };
}

/** ACCEPT=1 npx vitest run tests/practices/answers.test.ts writes the answers anew: read each before keeping it. */
describe.each(names)('%s', (name) => {
  it('gets the answer that was read and accepted', () => {
    const file = new URL(`${name}.answer.json`, folder);
    const answer = answerTo(name);
    if (process.env.ACCEPT) writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
    expect(existsSync(file), `no accepted answer for ${name}`).toBe(true);
    expect(answer).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

describe('the written situations', () => {
  it('are twenty or more', () => expect(names.length).toBeGreaterThanOrEqual(20));
});
