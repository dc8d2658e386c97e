import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import yahooMail from '../../../utils/sites/yahoo-mail/opening.ts';
import { startPage } from '../start-page.ts';

export default defineUnlistedScript(() => startPage((place) => (yahooMail.claims(place) ? yahooMail : null)));
