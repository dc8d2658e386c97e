import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measure, measurePage } from '../../scripts/test/built-files.ts';
import { checkManifest } from '../../scripts/test/manifest-rules.ts';
import { readVitestReport } from '../../scripts/test/vitest-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'beside-checks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = {
  manifest_version: 3,
  permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms', 'sidePanel'],
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  content_security_policy: {
    extension_pages: "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'",
  },
};

describe('the rules for a manifest', () => {
  it('are kept by one that asks for what was agreed', () => {
    expect(checkManifest('chromium', good).complaints).toEqual([]);
  });

  it.each([
    [{ permissions: [...good.permissions, 'tabs'] }, 'permissions are'],
    [{ permissions: ['storage'] }, 'permissions are'],
    [{ optional_permissions: ['history'] }, 'optional permissions'],
    [{ host_permissions: ['http://127.0.0.1/*'] }, 'required hosts'],
    [{ optional_host_permissions: ['<all_urls>'] }, 'optional hosts'],
    [{ content_scripts: [{ matches: ['https://*/*'] }] }, 'content scripts'],
    [{ web_accessible_resources: [{ resources: ['a.css'] }] }, 'web accessible'],
    [{ externally_connectable: { ids: ['*'] } }, 'outside'],
    [{ content_security_policy: { extension_pages: "script-src 'self'" } }, 'policy'],
    [
      {
        content_security_policy: {
          extension_pages: `${good.content_security_policy.extension_pages}; style-src 'unsafe-inline'`,
        },
      },
      'unsafe',
    ],
  ])('are broken by %j', (change, words) => {
    expect(checkManifest('chromium', { ...good, ...change }).complaints.join()).toContain(words);
  });

  it('keep the sidebar of Firefox closed after installation, and its button in the toolbar', () => {
    const own = {
      ...good,
      permissions: good.permissions.slice(0, -1),
      action: { default_area: 'navbar' },
      sidebar_action: { open_at_install: false },
    };
    const complaints = (change: object) => checkManifest('firefox', { ...own, ...change }).complaints;
    expect(complaints({})).toEqual([]);
    expect(complaints({ sidebar_action: {} })).toHaveLength(1);
    expect(complaints({ action: {} })).toHaveLength(1);
  });
});

describe('the budget of a file', () => {
  const budget = { name: 'background', file: 'background.js', most: 100 };
  const write = (text: string) => writeFileSync(join(folder, 'background.js'), text);

  it('is kept, passed, or cannot be measured', () => {
    write('let a = 1;');
    expect(measure(folder, budget)).toEqual({ ok: true, text: 'background 0.0 kB of 0.1 kB gzip' });
    write(Array.from({ length: 200 }, (_, index) => `f${index * 7919}()`).join(';'));
    expect(measure(folder, budget).ok).toBe(false);
    expect(measure(folder, { ...budget, file: 'gone.js' })).toMatchObject({ ok: false });
  });

  it('is not kept by a script that loads others', () => {
    write('const other = await import("./chunk.js");');
    expect(measure(folder, budget).text).toContain('loads other files');
  });
});

describe('the budget of a page', () => {
  const budget = { page: 'page', mostBytes: 100, mostFiles: { chromium: 2, firefox: 3 } };
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const link = (file: string) => `<link rel="modulepreload" crossorigin href="/${file}">`;
  const begin = '<script src="/a.js"></script><link rel="stylesheet" href="/a.css">';

  it('counts the scripts it begins with and every file, and no style by its bytes', () => {
    write('a.js', 'a'.repeat(60));
    write('b.js', 'b'.repeat(50));
    write('page.html', begin);
    expect(measurePage(folder, 'chromium', budget)).toEqual({
      ok: true,
      text: 'page begins with 0.1 kB of 0.1 kB of script in 2 of 2 files',
    });
    write('page.html', begin + link('b.js'));
    expect(measurePage(folder, 'firefox', budget).ok).toBe(false);
    write('b.js', 'b');
    expect(measurePage(folder, 'firefox', budget).ok).toBe(true);
    expect(measurePage(folder, 'chromium', budget).ok).toBe(false);
  });

  it('is not kept where a script that is to run first is compiled beside the others', () => {
    const wide = { ...budget, mostBytes: 9_000 };
    write('early.js', 'a'.repeat(4_999));
    write('page.html', '<script src="/early.js"></script>');
    expect(measurePage(folder, 'firefox', wide).ok).toBe(true);
    write('early.js', 'a'.repeat(5_000));
    expect(measurePage(folder, 'firefox', wide).ok).toBe(false);
  });

  it('is not kept by a page without a script, or by none', () => {
    write('page.html', '');
    expect(measurePage(folder, 'firefox', budget).ok).toBe(false);
    expect(measurePage(folder, 'firefox', { ...budget, page: 'gone' }).ok).toBe(false);
  });
});

describe("vitest's report", () => {
  const file = (status: string, ...tests: string[]) => ({
    name: 'a.test.ts',
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });
  const report = (numPassedTests: number, numFailedTests: number, ...testResults: object[]) =>
    JSON.stringify({ numPassedTests, numFailedTests, testResults });

  it('is counted by test', () => {
    const json = report(2, 1, file('passed', 'passed'), file('failed', 'passed', 'failed'));
    expect(readVitestReport(json, false, 'said')).toMatchObject({ passed: 2, failed: 1, output: 'said' });
  });

  it('counts a file that could not be loaded', () => {
    expect(readVitestReport(report(1, 0, file('passed', 'passed'), file('failed')), false, '').failed).toBe(
      1,
    );
  });

  it('counts an error outside all tests', () => {
    expect(readVitestReport(report(1, 0, file('passed', 'passed')), false, '').failed).toBe(1);
    expect(readVitestReport(report(1, 0, file('passed', 'passed')), true, '').failed).toBe(0);
  });

  it('is refused when it is none', () => {
    expect(() => readVitestReport('{}', true, '')).toThrow();
  });
});
