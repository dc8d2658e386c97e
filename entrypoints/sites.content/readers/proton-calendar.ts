import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import protonCalendar from '../../../utils/sites/proton-calendar.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(protonCalendar));
