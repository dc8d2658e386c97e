import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageScripts, planScripts } from '../../entrypoints/background/page-scripts.ts';
import { sites } from '../../utils/sites/registry.ts';

const folder = new URL('../../entrypoints/sites.content/', import.meta.url);
const sourceOf = (id: string) => new URL(id === 'sites' ? 'index.ts' : `${id}.ts`, folder);

describe('the files that run in pages', () => {
  it.each(pageScripts)('include $id, which the build knows', ({ id }) => {
    expect(existsSync(sourceOf(id))).toBe(true);
    expect(readFileSync(new URL('../../wxt.config.ts', import.meta.url), 'utf8')).toContain(`'${id}'`);
  });

  it.each(sites)('read $id on every one of its pages', ({ id, origins }) => {
    const own = pageScripts.find((script) => script.id === id);
    const source = readFileSync(sourceOf(own ? id : 'sites'), 'utf8');
    expect(source).toContain(`/sites/${id}.ts`);
    expect(own?.homes ?? origins).toEqual(origins);
    for (const script of pageScripts) {
      if (script.id !== id) expect(script.homes?.filter((home) => origins.includes(home)) ?? []).toEqual([]);
    }
  });
});

describe('planScripts', () => {
  const plan = (...granted: string[]) => planScripts(granted).map(({ id, matches }) => [id, ...matches]);

  it('gives a site its file and any other page the common one', () => {
    expect(plan('https://calendar.google.com/*', 'https://mail.quill.example/*')).toEqual([
      ['google-calendar', 'https://calendar.google.com/*'],
      ['sites', 'https://mail.quill.example/*'],
    ]);
  });

  it.each(['https://*/*', '*://*/*', 'https://*.google.com/*', '*://calendar.google.com/*'])(
    'finds the site in %s and keeps the common file off it',
    (grant) => {
      const planned = planScripts([grant]);
      expect(planned.find(({ id }) => id === 'google-calendar')?.matches).toEqual([
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
