import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBackup, sealBackup } from '../../utils/seal/backup-file.ts';
import { bytesOfPassphrase } from '../../utils/seal/passphrase-key.ts';
import { isBackup } from '../../utils/services/backup.ts';

const cheap = { m: 8_192, t: 1, p: 1 };
const at = '2026-11-22T10:00:00.000Z';
const words = 'four quiet green lamps';
const seal = (text: string, passphrase = words) => sealBackup(text, passphrase, at, cheap);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (failure: unknown) => String((Object(failure) as { code?: unknown }).code ?? failure),
  );

describe('a backup', () => {
  it('opens with its passphrase, whatever is in it', async () => {
    const run = async (text: string) => {
      expect(await openBackup(await seal(text), words)).toBe(text);
    };
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), run), { numRuns: 10 });
    await run('x'.repeat(300_000));
  });

  it('says nothing of what is in it, and twice the same journal is two different files', async () => {
    const text = '{"name":"Dana Okafor","text":"Tired but proud"}';
    const [one, other] = [await seal(text), await seal(text)];
    for (const word of ['Dana', 'Okafor', 'proud', words]) expect(one).not.toContain(word);
    const [a, b] = [JSON.parse(one), JSON.parse(other)];
    expect(a.nonce).not.toBe(b.nonce);
    expect(a.kdf.salt).not.toBe(b.kdf.salt);
    expect(a.data).not.toBe(b.data);
    expect(isBackup(one)).toBe(true);
    expect(isBackup(text)).toBe(false);
  });

  it('does not open with another passphrase, nor tells it from a changed file', async () => {
    const file = await seal('words');
    for (const wrong of ['', 'four quiet green lamp', 'Four quiet green lamps', `${words} `])
      expect(await codeOf(openBackup(file, wrong))).toBe('passphrase');
    const value = JSON.parse(file);
    const flip = (text: string) => `${text[0] === 'A' ? 'B' : 'A'}${text.slice(1)}`;
    for (const changed of [
      { ...value, data: flip(value.data) },
      { ...value, nonce: flip(value.nonce) },
      { ...value, madeAt: '2027-01-01T00:00:00.000Z' },
      { ...value, kdf: { ...value.kdf, salt: flip(value.kdf.salt) } },
      { ...value, kdf: { ...value.kdf, t: 2 } },
    ])
      expect(await codeOf(openBackup(JSON.stringify(changed), words))).toBe('passphrase');
  });

  it('that is cut short, hostile or of a later version gets its word at once', async () => {
    const file = await seal('words');
    const value = JSON.parse(file);
    const odd: [string, unknown][] = [
      ['damaged', null],
      ['damaged', []],
      ['damaged', { ...value, format: 'other' }],
      ['damaged', { ...value, kdf: { ...value.kdf, m: 4_000_000_000 } }],
      ['damaged', { ...value, kdf: { ...value.kdf, m: 8 } }],
      ['damaged', { ...value, kdf: { ...value.kdf, t: 1e9 } }],
      ['damaged', { ...value, kdf: { ...value.kdf, name: 'scrypt' } }],
      ['damaged', { ...value, kdf: { ...value.kdf, salt: '' } }],
      ['damaged', { ...value, nonce: 'AAAA' }],
      ['damaged', { ...value, data: '%%%' }],
      ['damaged', { ...value, data: 7 }],
      ['newer', { ...value, version: 2 }],
    ];
    for (const [code, each] of odd) expect(await codeOf(openBackup(JSON.stringify(each), words))).toBe(code);
    expect(await codeOf(openBackup(file.slice(0, -40), words))).toBe('damaged');
  });

  it('takes the same letters however a system composes them', async () => {
    expect(await openBackup(await seal('words', 'Gr\u00fcne Lampe'), 'Gru\u0308ne Lampe')).toBe('words');
  });
});

it('the key of a passphrase is 32 bytes and depends on every part', async () => {
  const salt = new Uint8Array(16);
  const one = await bytesOfPassphrase('password', salt, cheap);
  expect(one).toHaveLength(32);
  expect(await bytesOfPassphrase('password', salt, cheap)).toEqual(one);
  expect(await bytesOfPassphrase('password', salt, { ...cheap, t: 2 })).not.toEqual(one);
  expect(await bytesOfPassphrase('password', new Uint8Array(16).fill(1), cheap)).not.toEqual(one);
});
