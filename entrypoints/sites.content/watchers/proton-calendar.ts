import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import protonCalendar from '../../../utils/sites/proton-calendar/opening.ts';
import { startPage } from '../start-page.ts';

export default defineUnlistedScript(() =>
  startPage((place) => (protonCalendar.claims(place) ? protonCalendar : null)),
);
