import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { anEvent, crowd, dana, self } from './sample-items.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'beside-recognise-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(lines: readonly unknown[], ...words: string[]) {
  const file = join(folder, 'items.jsonl');
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return spawnSync(process.execPath, ['scripts/run.mjs', 'recognise', file, ...words], {
    cwd: root,
    encoding: 'utf8',
  });
}
const spoken = (stderr: string) => stderr.split('\n').filter((line) => line.startsWith('recognise:'));

const oneToOne = { id: 'a', self, ...anEvent('Dana / Robin 1:1') };
const launch = { id: 'b', self, ...anEvent('Sprint planning', crowd) };

describe('npm run recognise', () => {
  it('prints one line of JSON per item', () => {
    const { stdout, status } = run([oneToOne, launch]);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(0);
    expect(answers.map(({ id, moment, counterpart }) => [id, moment, counterpart])).toEqual([
      ['a', 'one-on-one', dana.email],
      ['b', 'none', null],
    ]);
  });

  it('prints the figures with --score', () => {
    const label = { moment: 'one-on-one', counterpart: dana.email };
    const { stdout, status } = run(
      [
        { ...oneToOne, label },
        { ...launch, label: { moment: 'none', counterpart: null } },
      ],
      '--score',
    );
    expect(status).toBe(0);
    for (const word of [
      'precision',
      'recall',
      'macro-F1',
      'false prompts',
      'counterpart',
      'ECE',
      'events',
      'mails',
    ])
      expect(stdout).toContain(word);
  });

  it.each([
    ['a line that is no JSON, with its number', [oneToOne, '{'], 'items.jsonl:2: not JSON'],
    ['an item of the wrong shape', [{ ...oneToOne, attendees: 'many' }], 'items.jsonl:1: attendees'],
    ['an unknown kind', [{ ...oneToOne, kind: 'letter' }], 'items.jsonl:1: kind'],
  ])('says in one line what is wrong with %s', (_, lines, said) => {
    const { stderr, stdout, status } = run(lines);
    expect(status).not.toBe(0);
    expect(stdout).toBe('');
    expect(spoken(stderr)).toHaveLength(1);
    expect(stderr).toContain(said);
  });

  it('says in one line that a file is missing', () => {
    const { stderr, status } = spawnSync(
      process.execPath,
      ['scripts/run.mjs', 'recognise', 'no-such-file.jsonl'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect(status).not.toBe(0);
    expect(spoken(stderr)).toHaveLength(1);
    expect(stderr).toContain('cannot be read');
  });
});
