import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { diagnosticOutline } from '../../utils/sites/diagnostic/outline.ts';

/** Put into a page by a click on "Copy diagnostic outline" alone; what it gives back goes to the clipboard. */
export default defineUnlistedScript(() => diagnosticOutline(document));
