import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileOf, planScripts, watchers } from '../../entrypoints/background/page-scripts.ts';
import { openings } from '../../utils/sites/openings.ts';
import { sites } from '../../utils/sites/registry.ts';

const root = new URL('../../', import.meta.url);

describe('the files that run in pages', () => {
  it.each(watchers.filter(({ homes }) => homes))(
    'include $id, of a site with these homes',
    ({ id, homes }) => {
      const site = id.replace('watch-', '');
      const source = new URL(`entrypoints/sites.content/watchers/${site}.ts`, root);
      expect(readFileSync(source, 'utf8')).toContain(`/sites/${site}/opening.ts`);
      expect(sites.find((each) => each.id === site)?.origins).toEqual(homes);
    },
  );

  it('are below one folder of the build', () => {
    expect(fileOf('watch-gmail')).toBe('content-scripts/watch-gmail.js');
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
  const plan = (...granted: string[]) => planScripts(granted).map(({ id, matches }) => [id, ...matches]);

  it('gives a site its file and any other page the common one', () => {
    expect(plan('https://calendar.google.com/*', 'https://mail.quill.example/*')).toEqual([
      ['watch-google-calendar', 'https://calendar.google.com/*'],
      ['sites', 'https://mail.quill.example/*'],
    ]);
  });

  it.each(['https://*/*', '*://*/*', 'https://*.google.com/*', '*://calendar.google.com/*'])(
    'finds the site in %s and keeps the common file off it',
    (grant) => {
      const planned = planScripts([grant]);
      expect(planned.find(({ id }) => id === 'watch-google-calendar')?.matches).toEqual([
        'https://calendar.google.com/*',
      ]);
      expect(planned.find(({ id }) => id === 'sites')).toMatchObject({
        matches: [grant],
        excludeMatches: expect.arrayContaining(['https://calendar.google.com/*']),
      });
    },
  );

  it('does not take a like name for the site', () => {
    expect(plan('https://calendar.google.com.evil.example/*')[0]?.[0]).toBe('sites');
    expect(plan('http://calendar.google.com/*')[0]?.[0]).toBe('sites');
    expect(plan('https://*.evilgoogle.com/*')).toEqual([['sites', 'https://*.evilgoogle.com/*']]);
  });
});
