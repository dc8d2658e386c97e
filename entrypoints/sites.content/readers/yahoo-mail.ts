import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import yahooMail from '../../../utils/sites/yahoo-mail.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(yahooMail));
