import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import protonMail from '../../../utils/sites/proton-mail/opening.ts';
import { startPage } from '../start-page.ts';

export default defineUnlistedScript(() =>
  startPage((place) => (protonMail.claims(place) ? protonMail : null)),
);
