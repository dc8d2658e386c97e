import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import roundcube from '../../../utils/sites/roundcube.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(roundcube));
