import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import googleCalendar from '../../../utils/sites/google-calendar/opening.ts';
import { startPage } from '../start-page.ts';

export default defineUnlistedScript(() =>
  startPage((place) => (googleCalendar.claims(place) ? googleCalendar : null)),
);
