// @vitest-environment happy-dom
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sites } from '../../utils/sites/registry.ts';
import type { Page } from '../../utils/sites/site.ts';
import { type FakeState, fakeStates } from './fakes/states.ts';
import { type Mark, overhaul, overhauls } from './marks.ts';
import { aTurn, openStates, outcomeOf, saidOf } from './mutation.ts';
import { overhaulsDocument } from './overhauls-document.ts';

const blank = () => document.implementation.createHTMLDocument();

// One language per page here, not English, of which most is known, and not each event; all of them in the bench.
const isChosen = ({ name, site }: FakeState) =>
  !/^(?:demo|generic)$/u.test(site) &&
  /-(?:de|dd\.mm\.yy)$/u.test(name) &&
  !/mentoring|launch|newsletter|acceptance|accepted|cancellation|cut/u.test(name);
const opened = openStates.filter(isChosen);
const closed = fakeStates.filter((state) => isChosen(state) && saidOf(state.build(blank())) === 'nothing');

/** Changes pages of the same kind one after the other and tells of each. */
async function tellOf<State extends FakeState, Told>(
  states: readonly State[],
  changed: readonly Mark[],
  tell: (page: Page, state: State) => Told,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const state of states) {
    const page = state.build(blank());
    overhaul(page.document, changed);
    told.push(tell(page, state));
  }
  await aTurn();
  return told;
}

const file = join(import.meta.dirname, '../../docs/redesigns.md');

describe('a page of which one or two kinds of marks are others than are known', () => {
  it('is read as it is or said to be unreadable, whichever they are', async () => {
    const rows = [];
    for (const changed of overhauls) {
      const cells = await tellOf(opened, changed, (page, { site, name, truth }) => ({
        ...{ site, name },
        ...outcomeOf(page, truth),
      }));
      rows.push({ changed, cells });
    }
    const bad = rows.flatMap(({ changed, cells }) =>
      cells
        .filter(({ outcome }) => outcome === 'silent' || outcome === 'wrong')
        .map((each) => [changed.join(' and '), each.site, each.name, each.outcome, each.why].join(' ')),
    );
    expect(bad).toEqual([]);
    const text = overhaulsDocument(sites, rows);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  }, 120_000);

  it('with nothing open has nothing that cannot be read', async () => {
    const alarms = [];
    for (const changed of overhauls) {
      const told = await tellOf(closed, changed, (page, { site, name }) => ({
        site,
        name,
        said: saidOf(page),
      }));
      alarms.push(...told.filter(({ said }) => said !== 'nothing').map((each) => ({ changed, ...each })));
    }
    expect(alarms).toEqual([]);
  }, 120_000);
});
