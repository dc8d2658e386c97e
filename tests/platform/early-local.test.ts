import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser.ts';

const fake = fakeBrowser();
vi.mock('../../utils/platform/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));
const asked: string[] = [];
const { session, local } = fake;
const { readEarly, readLocal, writeLocal, writeLocalOften } = await import(
  '../../utils/platform/early-local.ts'
);

describe('what storage.local holds, asked for before the code of a page is there', () => {
  beforeEach(() => {
    vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<unknown>) => work() } });
    local.stored.clear();
    session.stored.clear();
    asked.length = 0;
    const { get } = local;
    vi.spyOn(local, 'get').mockImplementation(async (key) => {
      asked.push(String(key));
      return get(key);
    });
  });

  const opened = async (...keys: string[]) => {
    const scope = {};
    readEarly(keys, scope);
    return Promise.all(keys.map((key) => readLocal(key, scope)));
  };

  it('is read once, and given from memory to the pages after that', async () => {
    local.stored.set('canary', { revision: 1 });
    expect(await opened('canary', 'journal-place')).toEqual([{ revision: 1 }, undefined]);
    expect(asked).toEqual(['canary', 'journal-place']);
    expect(await opened('canary', 'journal-place')).toEqual([{ revision: 1 }, undefined]);
    expect(asked).toHaveLength(2);
  });

  it('is what was written last', async () => {
    await opened('canary');
    for (const [revision, write] of [writeLocal, writeLocalOften].entries()) {
      await write('canary', { revision });
      expect(await opened('canary')).toEqual([{ revision }]);
      expect(local.stored.get('canary')).toEqual({ revision });
    }
  });

  it('is read anew after it could not be written', async () => {
    await writeLocal('journal-place', 'beside');
    vi.spyOn(local, 'set').mockImplementationOnce(() => Promise.reject(new Error('disk full')));
    await expect(writeLocal('journal-place', 'beside-2')).rejects.toThrow('disk full');
    local.stored.set('journal-place', 'beside-3');
    expect(await opened('journal-place')).toEqual(['beside-3']);
  });

  it('is given once: who asks later gets what is there then', async () => {
    local.stored.set('canary', 'first');
    const scope = {};
    readEarly(['canary'], scope);
    expect(await readLocal('canary', scope)).toBe('first');
    local.stored.set('canary', 'later');
    expect(await readLocal('canary', scope)).toBe('later');
  });

  it('is asked of storage.local itself where the copies cannot be had', async () => {
    local.stored.set('canary', 'first');
    vi.spyOn(session, 'get').mockImplementationOnce(() => Promise.reject(new Error('gone')));
    expect(await opened('canary')).toEqual(['first']);
  });
});
