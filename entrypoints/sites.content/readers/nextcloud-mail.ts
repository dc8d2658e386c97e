import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import nextcloudMail from '../../../utils/sites/nextcloud-mail.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(nextcloudMail));
