import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import sogo from '../../../utils/sites/sogo.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(sogo));
