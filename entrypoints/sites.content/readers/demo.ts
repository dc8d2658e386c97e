import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import demo from '../../../utils/sites/demo.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(demo));
