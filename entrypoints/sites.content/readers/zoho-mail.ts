import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import zohoMail from '../../../utils/sites/zoho-mail.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(zohoMail));
