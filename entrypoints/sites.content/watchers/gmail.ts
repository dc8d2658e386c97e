import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import gmail from '../../../utils/sites/gmail/opening.ts';
import { startPage } from '../start-page.ts';

export default defineUnlistedScript(() => startPage((place) => (gmail.claims(place) ? gmail : null)));
