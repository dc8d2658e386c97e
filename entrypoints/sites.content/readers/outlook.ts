import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import outlook from '../../../utils/sites/outlook.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(outlook));
