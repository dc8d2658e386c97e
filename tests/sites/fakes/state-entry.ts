import { fakeStates } from './states.ts';

// Runs inside a real page: builds the state of a fake it is asked for, and stays busy for a while as a page does.
const blank = () => document.implementation.createHTMLDocument();
const { state = '', churnMs = '2000' } = document.documentElement.dataset;

/** Small changes of the page's own, one every 50 ms. */
function churn(until: number): void {
  const clock = document.createElement('output');
  clock.textContent = String(Math.round(performance.now()));
  document.body.append(clock);
  setTimeout(() => {
    clock.remove();
    if (performance.now() < until) churn(until);
    else performance.mark('churn-end');
  }, 50);
}

function start(): void {
  performance.mark('churn-start');
  fakeStates.find(({ site, name }) => `${site} ${name}` === state)?.build(document);
  churn(performance.now() + Number(churnMs));
}

if (state === '')
  Object.assign(window, {
    states: fakeStates.map(({ site, name, build }) => ({ site, name, url: build(blank()).url.href })),
  });
else addEventListener('load', () => setTimeout(start, 300));
