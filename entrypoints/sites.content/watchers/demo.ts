import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import demo from '../../../utils/sites/demo/opening.ts';
import { startPage } from '../start-page.ts';

export default defineUnlistedScript(() => startPage((place) => (demo.claims(place) ? demo : null)));
