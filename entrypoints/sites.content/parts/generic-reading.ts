import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readOpen } from '../../../utils/sites/generic/reading.ts';
import { givePart } from '../page-parts.ts';

export default defineUnlistedScript(() => givePart('generic-reading', readOpen));
