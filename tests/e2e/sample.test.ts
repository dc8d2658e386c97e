import { expect, it } from 'vitest';
import { inBothBrowsers, type PageUnderTest } from './harness/browser.ts';
import { welcomed } from './stand-ins.ts';

const words = {
  did: 'Rehearsed the cut-over twice, great job',
  changed: 'Billing stayed open all weekend',
};

const count = 8;
const linesOf = (who: string) =>
  Array.from({ length: count }, (_, index) => `${who} line ${index + 1} of eight`);

/** Writes lines into the box of a sidebar as fast as it takes them; runs in the page. */
async function writeLines(lines: readonly string[]): Promise<number> {
  // By what is drawn and not by the clock: timers of a tab behind others are slowed down.
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo()) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      look();
    });
  const isKept = (line: string) =>
    [...document.querySelectorAll('.note')].some((each) => each.textContent?.includes(line));
  for (const line of lines) {
    const box = document.querySelector('textarea');
    if (!box) throw new Error('no box');
    box.value = line;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
    box.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
    );
    await until(() => isKept(line));
  }
  return lines.filter(isKept).length;
}

/** Ticks the first open promise in the journal page and takes it back, again and again; runs in the page. */
async function tickAndUndo(times: number): Promise<number> {
  const until = (find: () => HTMLElement | null | undefined) =>
    new Promise<HTMLElement>((resolve) => {
      const look = () => {
        const found = find();
        if (!found) return;
        observer.disconnect();
        resolve(found);
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      look();
    });
  for (let turn = 0; turn < times; turn += 1) {
    (await until(() => document.querySelector<HTMLElement>('.owed .tick'))).click();
    const undo = await until(() =>
      [...document.querySelectorAll('button')].find((each) => each.textContent === 'Undo'),
    );
    undo.click();
    await until(() => (document.body.innerText.includes('Taken back.') ? document.body : null));
  }
  return times;
}

const shows = (page: PageUnderTest, within: string, lines: readonly string[]) =>
  page.waitFor(
    'every line of everybody',
    (css, wanted) => {
      const words = [...document.querySelectorAll(css)].map((each) => each.textContent ?? '');
      return wanted.every((line) => words.filter((each) => each.includes(line)).length === 1);
    },
    within,
    lines,
  );

inBothBrowsers('the sample person', (use) => {
  it('is written about at once in two sidebars and the journal, which lose nothing and agree', async () => {
    const browser = await welcomed(await use());
    const open = async () => {
      const panel = await browser.page(browser.extensionUrl('sidepanel.html?sample=1'));
      await panel.find({ role: 'heading', name: 'Dana Okafor' });
      await panel.click({ role: 'tab', name: 'Notes' });
      await panel.waitFor('the box', () => document.querySelector('textarea'));
      return panel;
    };
    const [left, right] = [await open(), await open()];
    const journal = await browser.page(browser.extensionUrl('journal.html#people/sample-dana'));
    await journal.find({ role: 'heading', name: 'Dana Okafor' });
    await journal.waitFor('a promise', () => document.querySelector('.owed .tick'));
    const before = await journal.evaluate(() => document.querySelectorAll('.owed .tick').length);

    const [fromLeft, fromRight, ticked] = await Promise.all([
      left.evaluate(writeLines, linesOf('left')),
      right.evaluate(writeLines, linesOf('right')),
      journal.evaluate(tickAndUndo, 5),
    ]);
    expect([fromLeft, fromRight, ticked]).toEqual([count, count, 5]);

    const all = [...linesOf('left'), ...linesOf('right')];
    await shows(left, '.note', all);
    await shows(right, '.note', all);
    await shows(journal, '.line', all);
    expect(await journal.evaluate(() => document.querySelectorAll('.owed .tick').length)).toBe(before);
    await journal.reload();
    await journal.find({ role: 'heading', name: 'Dana Okafor' });
    await shows(journal, '.line', all);
    for (const page of [left, right, journal]) expect(page.consoleErrors).toEqual([]);
  });

  it('a suggestion opens its workflow; half of it survives a reload, and what was kept is shown again', async () => {
    const browser = await welcomed(await use());
    const address = browser.extensionUrl('sidepanel.html?sample=1');
    const panel = await browser.page(address);
    await panel.find({ role: 'heading', name: 'Suggested' });
    await panel.click({ role: 'button', name: 'Begin' });
    await panel.find({ role: 'heading', name: 'Thank Dana' });
    await panel.type({ role: 'textbox', name: 'What did Dana do? One moment.' }, words.did);
    await panel.click({ role: 'button', name: 'Next' });
    await panel.find({ role: 'textbox', name: 'What did it change, and for whom?' });
    await panel.waitFor('the words to be kept', () => document.querySelector('.workflow[data-saved=saved]'));

    await panel.reload();
    await panel.find({ role: 'heading', name: 'Suggested' });
    await panel.click({ role: 'button', name: 'Begin' });
    await panel.waitFor('what was typed', (text) => document.body.innerText.includes(text), words.did);
    await panel.type({ role: 'textbox', name: 'What did it change, and for whom?' }, words.changed);
    for (const _ of ['changed', 'took', 'channel', 'copy'])
      await panel.click({ role: 'button', name: 'Next' });
    await panel.click({ role: 'button', name: 'Leave it out' });
    await panel.waitFor(
      'no phrase for anyone',
      () => !document.body.innerText.includes('could be for anyone.'),
    );
    await panel.click({ role: 'button', name: 'Keep it' });
    await panel.waitFor('the closing sentence', () =>
      document.body.innerText.includes('Nothing has been sent.'),
    );
    await panel.click({ role: 'button', name: 'Done' });
    expect(panel.consoleErrors).toEqual([]);
  });

  it('keeps a plan, and asks of its step when it is opened again', async () => {
    const browser = await welcomed(await use());
    const panel = await browser.page(browser.extensionUrl('sidepanel.html?sample=1'));
    await panel.find({ role: 'heading', name: 'Dana Okafor' });
    await panel.click({ role: 'button', name: 'More for Dana' });
    await panel.click({ role: 'menuitem', name: 'Step by step' });
    await panel.click({ role: 'button', name: 'Coaching plan with Dana' });
    await panel.type(
      { role: 'textbox', name: 'By when, in which situation, doing what?' },
      ' Opens the retro.',
    );
    await panel.click({ role: 'button', name: 'Next' });
    await panel.click({ role: 'button', name: 'Skip' });
    await panel.type({ role: 'textbox', name: 'I will' }, 'say the first sentence');
    for (const _ of ['step', 'due', 'sign']) await panel.click({ role: 'button', name: 'Next' });
    await panel.click({ role: 'button', name: 'Keep it' });
    await panel.waitFor('the closing sentence', () => document.body.innerText.includes('on the agenda'));
    await panel.click({ role: 'button', name: 'Done' });
    await panel.waitFor('the step on the agenda', () =>
      document.body.innerText.includes('say the first sentence'),
    );

    const again = await browser.page(browser.extensionUrl('sidepanel.html?sample=1'));
    await again.click({ role: 'button', name: 'More for Dana' });
    await again.click({ role: 'menuitem', name: 'Step by step' });
    await again.click('.kept-records button');
    await again.waitFor('the plan, shown again', () => document.body.innerText.includes('Opens the retro.'));
    await again.click({ role: 'button', name: 'Coaching plan with Dana' });
    await again.waitFor('the question on the step', () => document.body.innerText.includes('how did it go?'));
    expect(again.consoleErrors).toEqual([]);
  });
});
