import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import googleCalendar from '../../utils/sites/google-calendar.ts';
import { startPage } from './start-page.ts';

export default defineUnlistedScript(() => startPage([googleCalendar]));
