import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rowCipherOf } from '../utils/seal/row-cipher.ts';
import { createSealedRows } from '../utils/storage/sealed-rows.ts';
import { offerUnsealing } from '../utils/storage/unsealing.ts';

/** What opens sealed records, for every page of a journal with a lock. */
export default defineUnlistedScript(() => {
  offerUnsealing({ createSealedRows, rowCipherOf });
});
