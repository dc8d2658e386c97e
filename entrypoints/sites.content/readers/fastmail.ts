import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import fastmail from '../../../utils/sites/fastmail.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(fastmail));
