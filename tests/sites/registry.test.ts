import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sites } from '../../utils/sites/registry.ts';
import { sitesDocument, withSites } from './sites-document.ts';

const root = join(import.meta.dirname, '../..');
const ground = [
  'define-site',
  'draft-fields',
  'opening',
  'openings',
  'openings-anywhere',
  'registry',
  'selector',
  'site',
  'warm-up',
];
const adapters = readdirSync(join(root, 'utils/sites'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
  .filter((name) => !ground.includes(name));

describe('the folder of adapters', () => {
  it.each(adapters)('%s is registered under its file name', (name) => {
    expect(sites.map(({ id }) => id)).toContain(name);
  });

  it.each(adapters)('%s has a fake, golden reports and a test of its own', (name) => {
    expect(existsSync(join(root, `tests/sites/fakes/${name}.ts`))).toBe(true);
    expect(existsSync(join(root, `tests/sites/golden/${name}.json`))).toBe(true);
    expect(existsSync(join(root, `tests/sites/${name}.test.ts`))).toBe(true);
  });
});

describe('docs/sites.md', () => {
  it('says of every view what its adapter says; accept with UPDATE_GOLDEN=1', () => {
    const file = join(root, 'docs/sites.md');
    const wanted = sitesDocument(sites);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, wanted);
    expect(readFileSync(file, 'utf8')).toBe(wanted);
  });
});

describe('README.md', () => {
  it('lists each site and how its views were checked; accept with UPDATE_GOLDEN=1', () => {
    const file = join(root, 'README.md');
    const wanted = withSites(readFileSync(file, 'utf8'), sites);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, wanted);
    expect(readFileSync(file, 'utf8')).toBe(wanted);
  });
});

describe('declarations', () => {
  it('have an id each, and no site asks for an origin of another', () => {
    expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
    const origins = sites.flatMap((site) => site.origins);
    expect(new Set(origins).size).toBe(origins.length);
  });

  it.each(sites.map((site) => ({ site, id: site.id })))('$id names each view once', ({ site }) => {
    expect(new Set(site.views.map(({ id }) => id)).size).toBe(site.views.length);
    expect(site.views.length).toBeGreaterThan(0);
  });
});
