import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const here = join(import.meta.dirname, 'read-page.test.ts');
const url = 'https://calendar.google.com/calendar/u/0/r/week';

// Bad input is answered before any browser starts; reading itself is tried end to end.
describe('read-page and bad input', () => {
  it.each([
    ['no file', ['--url', url]],
    ['a file that is not there', ['nowhere.html', '--url', url]],
    ['no address', [here]],
    ['an address of another kind', [here, '--url', 'file:///etc/hosts']],
    ['a moment that is none', [here, '--url', url, '--now', 'yesterday']],
    ['a zone that is none', [here, '--url', url, '--zone', 'Nowhere/Land']],
    ['an option nobody knows', [here, '--url', url, '--fast']],
  ])(
    '%s: one clear line, nothing on stdout, exit 1',
    (_, words) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['scripts/run.mjs', 'read-page', ...words],
        {
          cwd: root,
          encoding: 'utf8',
        },
      );
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(/^read-page: /);
      expect(status).toBe(1);
    },
    60_000,
  );
});
