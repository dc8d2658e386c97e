// @vitest-environment happy-dom
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pickSite } from '../../utils/sites/registry.ts';
import { fakeStates } from './fakes/states.ts';

const folder = join(import.meta.dirname, 'golden');
const accepting = process.env.UPDATE_GOLDEN === '1';
const read = (state: (typeof fakeStates)[number]): unknown => {
  const page = state.build(document.implementation.createHTMLDocument());
  const report = pickSite(page)?.read(page).report;
  return JSON.parse(JSON.stringify(report ?? null));
};

// One file per site: what every state of its fake reads as. `UPDATE_GOLDEN=1 npx vitest run tests/sites` accepts.
describe.each([...new Set(fakeStates.map(({ site }) => site))])('golden reports of %s', (site) => {
  const file = join(folder, `${site}.json`);
  const states = fakeStates.filter((state) => state.site === site);
  if (accepting) {
    mkdirSync(folder, { recursive: true });
    const reports = Object.fromEntries(states.map((state) => [state.name, read(state)]));
    // As the formatter of the project would write it.
    const text = JSON.stringify(reports, null, 2).replace(
      /\[\s+("[^"\n]{0,40}"(?:,\s+"[^"\n]{0,20}"){0,3})\s+\]/g,
      (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
    );
    writeFileSync(file, `${text}\n`);
  }
  const golden: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

  it.each(states)('$name', (state) => {
    const wanted: unknown =
      typeof golden === 'object' && golden !== null ? Reflect.get(golden, state.name) : undefined;
    expect(wanted, `no expectation for ${state.name}; accept with UPDATE_GOLDEN=1`).toBeDefined();
    expect(read(state)).toEqual(wanted);
  });

  it('has no expectation without a state', () => {
    expect(Object.keys(golden ?? {}).sort()).toEqual(states.map(({ name }) => name).sort());
  });
});
