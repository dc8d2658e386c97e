import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import words from '../../../utils/sites/generic/words/east.ts';
import { givePart } from '../page-parts.ts';

export default defineUnlistedScript(() => givePart('words-east', words));
