import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import nextcloudCalendar from '../../../utils/sites/nextcloud-calendar.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(nextcloudCalendar));
