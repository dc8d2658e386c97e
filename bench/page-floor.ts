/**
 * Scripts to measure in the place of Beside, in the same run: what they cost no content script of this browser on this
 * machine can do without.
 */
type FloorName = 'empty' | 'sameSize' | 'bareWatch';

/** Functions that are never called, as long together as the script they stand for. */
function idle(size: number): string {
  let code = '';
  for (let at = 0; code.length < size; at++) {
    code += `function f${at}(a,b){const c=a.querySelector('[data-x${at}]');return c===null?b:c.id+b}`;
  }
  return `(()=>{${code}})();`;
}

/** The least of a script that watches a page: a way to hear and say something, one observer, one look. */
const watch = `(()=>{
const { runtime } = chrome;
if (typeof runtime.id !== 'string') return;
runtime.onMessage.addListener(() => {});
const observer = new MutationObserver(() => observer.disconnect());
requestIdleCallback(() => {
  observer.observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ['hidden'] });
  for (const each of document.querySelectorAll('#xDetDlg[data-eventid]')) each.getAttribute('data-eventid');
  runtime.sendMessage({}).catch(() => {});
});
})();`;

/** @param size of the script of Beside, in characters. */
export const floorScripts = (size: number): Record<FloorName, string> => ({
  empty: 'void 0;',
  sameSize: idle(size),
  bareWatch: watch,
});
