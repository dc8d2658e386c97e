// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { sites } from '../../utils/sites/registry.ts';
import { fakeStates } from './fakes/states.ts';

const warmed = sites.flatMap(({ id, warmUps }) => (warmUps ? [{ id, warmUps }] : []));
const blank = () => document.implementation.createHTMLDocument();

// What is warmed up is read for nothing: whatever the page shows, it runs and leaves the page as it was.
describe.each(warmed)('what $id runs before its first reading', ({ id, warmUps }) => {
  it.each(fakeStates.filter(({ site }) => site === id))('leaves $name as it was', ({ build }) => {
    const page = build(blank());
    const before = page.document.documentElement.outerHTML;
    for (const warmUp of warmUps) warmUp(page);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });
});
