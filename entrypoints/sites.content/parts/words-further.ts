import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import words from '../../../utils/sites/generic/words/further.ts';
import { givePart } from '../page-parts.ts';

export default defineUnlistedScript(() => givePart('words-further', words));
