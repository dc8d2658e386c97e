import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import gmail from '../../../utils/sites/gmail.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(gmail));
