/** The one door to the extension API: promises in both browsers. Only wiring and this folder use it. */
export { default as browser } from 'webextension-polyfill';
