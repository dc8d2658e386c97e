import { afterEach, describe, expect, it, vi } from 'vitest';

const load = async () => (await import('../../utils/platform/native-browser.ts')).default;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe("the browser's own API", () => {
  it('is `browser` where there is one', async () => {
    const browser = { runtime: {} };
    vi.stubGlobal('browser', browser);
    vi.stubGlobal('chrome', { runtime: {} });
    expect(await load()).toBe(browser);
  });

  it('is `chrome` elsewhere', async () => {
    const chrome = { runtime: {} };
    vi.stubGlobal('chrome', chrome);
    expect(await load()).toBe(chrome);
  });
});
