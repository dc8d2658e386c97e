import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import generic from '../../../utils/sites/generic.ts';
import { handReader } from '../hand-reader.ts';

// What it would warm up is in the second file, which it may never need.
export default defineUnlistedScript(() => handReader(generic, []));
