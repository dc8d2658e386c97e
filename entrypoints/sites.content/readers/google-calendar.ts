import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import googleCalendar from '../../../utils/sites/google-calendar.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(googleCalendar));
