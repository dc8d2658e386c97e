import { describe, expect, it } from 'vitest';
import { createRowCipher } from '../../utils/seal/row-cipher.ts';
import { createSealedRows } from '../../utils/storage/sealed-rows.ts';
import { loadUnsealing, offerUnsealing } from '../../utils/storage/unsealing.ts';

const parts = { createSealedRows, rowCipherOf: () => createRowCipher(new Uint8Array(64)) };

describe('what opens sealed records', () => {
  it('is what its file offers when it is loaded', async () => {
    const scope = {};
    expect(await loadUnsealing(async () => offerUnsealing(parts, scope), scope)).toBe(parts);
  });

  it('is not there where the file cannot be loaded, or offers nothing', async () => {
    await expect(loadUnsealing(() => Promise.reject(new Error('no file')), {})).rejects.toThrow('no file');
    await expect(loadUnsealing(async () => undefined, {})).rejects.toThrow('nothing opens');
  });
});
