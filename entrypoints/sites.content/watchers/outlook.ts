import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import outlook from '../../../utils/sites/outlook/opening.ts';
import { startPage } from '../start-page.ts';

export default defineUnlistedScript(() => startPage((place) => (outlook.claims(place) ? outlook : null)));
