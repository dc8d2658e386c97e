import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome?: Browser };

/**
 * What webextension-polyfill comes to in the browsers that the manifest asks for, where `browser` has promises of its
 * own: the build puts it in the polyfill's place in the background, which starts often and has its size watched, and in
 * the pages, which are opened often.
 */
export default (browser ?? chrome) as Browser;
