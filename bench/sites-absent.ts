import { type Bench, servedPage, stopBackground } from './sites-browser.ts';

const page = (at: number) =>
  `<!doctype html><title>Page ${at}</title><h1>1:1 Dana</h1><p>${at}</p><script>history.pushState({}, '', '#soft')</script>`;

/** Sites the user did not grant: scripts of Beside that ran there, and starts of its background, over many pages. */
export async function visitStrangers(bench: Bench, navigations: number) {
  await stopBackground(bench);
  let wakeUps = 0;
  bench.browser.on('targetcreated', (target) => {
    if (target.type() === 'service_worker' && target.url().startsWith(bench.origin)) wakeUps += 1;
  });
  const tab = await servedPage(bench.browser, ({ pathname }) => page(Number(pathname.slice(1)) || 0));
  const session = await tab.createCDPSession();
  let scripts = 0;
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(bench.origin)) scripts += 1;
  });
  await session.send('Debugger.enable');
  for (let at = 0; at < navigations; at++) await tab.goto(`https://site${at % 50}.nobody.example/${at}`);
  await tab.close();
  return { navigations, scripts, wakeUps };
}
