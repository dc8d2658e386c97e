import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import protonMail from '../../../utils/sites/proton-mail.ts';
import { startReader } from '../start-reader.ts';

export default defineUnlistedScript(() => startReader(protonMail));
