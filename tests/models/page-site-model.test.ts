import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createPageSiteModel } from '../../utils/models/page-site-model.ts';
import { fakePage, outside } from './fake-page.ts';

const noon = '2026-11-13T12:00:00.000Z';
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

function start() {
  const page = fakePage();
  page.site.value = outside;
  return { ...page, model: createPageSiteModel(page.ports, signal(noon)) };
}

describe('the site the sidebar stands beside', () => {
  it('asks for that one host within the click', async () => {
    const { model, held } = start();
    const answer = model.allow();
    expect(held.asked).toEqual([['https://post.northlight.example/*']]);
    await answer;
    expect(held.told).toBe(1);
    expect(model.said.value).toBe('');
  });

  it('says that nothing happened where the user says no, or the browser cannot ask', async () => {
    const { model, held } = start();
    held.answer = false;
    await model.allow();
    expect(model.said.value).toContain('Not allowed');
    held.answer = new Error('not here');
    await model.allow();
    expect(model.said.value).toContain('Nothing was changed');
    expect(held.told).toBe(0);
  });

  it('forgets what it said once another site is in front', async () => {
    const { model, held, site } = start();
    held.answer = false;
    await model.allow();
    site.value = { ...outside, host: 'other.example', origin: 'https://other.example/*' };
    expect(model.said.value).toBe('');
  });

  it('asks for nothing where no site is known', async () => {
    const { model, held, site } = start();
    site.value = { kind: 'unknown' };
    await model.allow();
    expect(held.asked).toEqual([]);
  });

  it('tells how reading goes there, and only where it may read', async () => {
    const { model, site, note } = start();
    note([
      {
        ...{ host: outside.host, site: 'roundcube', missing: [], reason: '' },
        ...{ at: Date.parse(noon) - 120_000, since: 0 },
      },
    ]);
    await settle();
    expect(model.health.value).toBeNull();
    site.value = { ...outside, isAllowed: true };
    expect(model.health.value?.words).toBe('Reads fine, checked 2 min ago');
  });
});
