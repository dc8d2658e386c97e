import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planScripts, readerFile, watcherFile } from '../../entrypoints/background/page-scripts.ts';
import { openings } from '../../utils/sites/openings.ts';
import { sites } from '../../utils/sites/registry.ts';

const root = new URL('../../', import.meta.url);
const built = readFileSync(new URL('wxt.config.ts', root), 'utf8');

describe('the files that run in pages', () => {
  it('are in the build under the names the background gives them', () => {
    expect(watcherFile).toBe('content-scripts/sites.js');
    expect(readerFile('gmail')).toBe('content-scripts/gmail.js');
    expect(built).toContain("'sites'");
  });

  it.each(sites)('read $id: entrypoints/sites.content/readers/<id>.ts', ({ id }) => {
    const source = new URL(`entrypoints/sites.content/readers/${id}.ts`, root);
    expect(existsSync(source)).toBe(true);
    expect(readFileSync(source, 'utf8')).toContain(`/sites/${id}.ts`);
  });

  it.each(sites)('know $id by utils/sites/<id>/opening.ts, named in openings.ts', ({ id }) => {
    expect(existsSync(new URL(`utils/sites/${id}/opening.ts`, root))).toBe(true);
    expect(openings.map((opening) => opening.id)).toContain(id);
  });

  it('ask the openings in the order of the registry', () => {
    expect(openings.map(({ id }) => id)).toEqual(sites.map(({ id }) => id));
  });
});

describe('planScripts', () => {
  it('plans nothing where nothing is granted, or nothing that is a web page', () => {
    expect(planScripts([])).toEqual([]);
    expect(planScripts(['file:///*', 'moz-extension://0/*'])).toEqual([]);
  });

  it('plans one script for all that is granted', () => {
    const granted = ['https://mail.quill.example/*', '*://calendar.google.com/*', 'http://127.0.0.1/*'];
    expect(planScripts(granted)).toEqual([{ id: 'sites', matches: [...granted].sort() }]);
  });
});
