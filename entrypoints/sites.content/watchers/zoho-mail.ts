import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lastResort } from '../../../utils/sites/generic/last-resort.ts';
import generic from '../../../utils/sites/generic/opening.ts';
import zohoMail from '../../../utils/sites/zoho-mail/opening.ts';
import { startPage } from '../start-page.ts';

// Its calendar, of which too little is known, is shown at the same address as well: the reader of unknown pages takes that.
const openings = [zohoMail, lastResort(generic, [zohoMail])];

export default defineUnlistedScript(() =>
  startPage((place) => openings.find((opening) => opening.claims(place)) ?? null),
);
