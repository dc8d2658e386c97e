import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import fastmail from '../../../utils/sites/fastmail/opening.ts';
import { lastResort } from '../../../utils/sites/generic/last-resort.ts';
import generic from '../../../utils/sites/generic/opening.ts';
import { startPage } from '../start-page.ts';

// Its calendar, of which nothing is known, lives at the same address: the reader of unknown pages takes that.
const openings = [fastmail, lastResort(generic, [fastmail])];

export default defineUnlistedScript(() =>
  startPage((place) => openings.find((opening) => opening.claims(place)) ?? null),
);
