import { expect, it } from 'vitest';
import { inBothBrowsers } from './harness/browser.ts';
import { welcomed } from './stand-ins.ts';

const words = {
  did: 'Rehearsed the cut-over twice, great job',
  changed: 'Billing stayed open all weekend',
};

inBothBrowsers('workflows', (use) => {
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
