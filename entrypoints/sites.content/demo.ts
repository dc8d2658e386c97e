import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import demo from '../../utils/sites/demo.ts';
import { startPage } from './start-page.ts';

export default defineUnlistedScript(() => startPage([demo]));
