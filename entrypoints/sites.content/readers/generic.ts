import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import generic from '../../../utils/sites/generic.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(generic));
