import { beforeAll, expect, it } from 'vitest';
import { standalonePage } from '../sites/fakes/standalone.ts';
import type { Answerer, PageUnderTest } from './harness/browser.ts';
import { inBothBrowsers } from './harness/browser.ts';
import { answerAs, panelFor, welcomed } from './stand-ins.ts';

/** Something that is noticed, so that the sidebar opens with the one it is written to. */
const asking =
  'Would you be my mentor for the next six months? I want to learn how you run reviews. Best, Robin';
const moment = 'Rehearsed the cut-over twice';
const written = JSON.stringify(asking);

/** How each page comes to have something open for writing, and the field that takes the draft. */
const places = [
  ['outlook', `fake.openCompose(${written})`, '[role=textbox][aria-multiline=true]'],
  ['google-calendar', 'fake.openEditor(fake.story.oneOnOne)', '#xDescIn [contenteditable]'],
  ['roundcube', `fake.openCompose(${written}, '"Dana Whitfield" <dana@northlight.example>')`, '#composebody'],
  ['sogo', `fake.openCompose(${written})`, 'textarea[ng-model$="message.editable.text"]'],
] as const;

/** Where nothing is noticed in what is being written, or it is not read, the person is chosen by hand. */
const byHand = [
  ['proton-mail', `fake.openCompose(${written})`, 'iframe[data-testid="rooster-iframe"]'],
  ['yahoo-mail', `fake.openCompose(${written})`, '[data-test-id="rte"]'],
  ['zoho-mail', `fake.openCompose(${written})`, 'iframe.ze_area'],
  ['nextcloud-calendar', 'fake.openForm(fake.story.oneOnOne)', '.property-description textarea'],
  ['fastmail', `fake.openCompose(${written})`, '.v-RichText-input'],
  ['proton-calendar', 'fake.openForm()', '#event-description-input'],
  ['nextcloud-mail', `fake.openCompose(${written})`, '.ck-editor__editable'],
] as const;

let answer: Answerer = () => null;
beforeAll(async () => {
  answer = await answerAs(...[...places, ...byHand].map(([site]) => ({ site })));
});

/** What stands in a field, and every event that came of writing it, the field it came to first. */
const read = (field: string) => {
  const found = document.querySelector<HTMLElement>(field);
  const element = found instanceof HTMLIFrameElement ? (found.contentDocument?.body ?? null) : found;
  const text = element instanceof HTMLTextAreaElement ? element.value : (element?.innerText ?? '');
  return { text, told: Reflect.get(window, 'told') as string[] };
};

/** Notes what happens in the page and in the frame of its editor. */
const listen = (field: string) => {
  const told: string[] = [];
  Reflect.set(window, 'told', told);
  const frame = document.querySelector(field);
  const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
  for (const page of [document, inside])
    for (const type of ['input', 'click', 'submit', 'keydown'])
      page?.addEventListener(type, (event) => told.push(event.type), true);
};

/** Writes thanks to Dana, puts them into the page, and looks at what stands there and what the page heard. */
async function putThanks(panel: PageUnderTest, page: PageUnderTest, field: string) {
  await panel.click({ role: 'button', name: 'More for Dana' });
  await panel.click({ role: 'menuitem', name: 'Step by step' });
  await panel.click({ role: 'button', name: 'Thank Dana' });
  await panel.type({ role: 'textbox', name: 'What did Dana do? One moment.' }, moment);
  for (const _ of ['did', 'changed', 'took', 'channel', 'copy'])
    await panel.click({ role: 'button', name: 'Next' });
  expect((await page.evaluate(read, field)).text).not.toContain(moment);
  await page.evaluate(listen, field);
  await panel.click({ role: 'button', name: 'Put into the open draft' });
  await panel.waitFor('what was done', () =>
    document.body.innerText.includes('It stands in the open draft. Nothing was sent.'),
  );
  const { text, told } = await page.evaluate(read, field);
  expect(text).toContain(moment);
  // In front of what stood there, which is left whole.
  if (text.includes('mentor')) expect(text.indexOf(asking)).toBeGreaterThan(text.indexOf(moment));
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((each) => each !== 'input')).toEqual([]);
}

inBothBrowsers(
  'a draft',
  (use) => {
    it.each(places)(
      'goes into what is open for writing on %s, and nowhere else',
      async (site, open, field) => {
        const browser = await welcomed(await use());
        const page = await browser.page((await standalonePage({ site })).url);
        await page.evaluate(`void ${open}`);
        const panel = await panelFor(browser, page, 'Dana Whitfield');
        await putThanks(panel, page, field);
        await panel.close();
        await page.close();
      },
    );

    it.each(byHand)(
      'goes into what is open for writing on %s, where somebody was chosen by hand',
      async (site, open, field) => {
        const browser = await welcomed(await use());
        const page = await browser.page((await standalonePage({ site })).url);
        await page.evaluate(`void ${open}`);
        const panel = await browser.panel(page);
        await panel.click({ role: 'button', name: 'Add a person' });
        await panel.type('input', 'Dana Whitfield');
        await panel.press('Enter');
        await panel.find({ role: 'heading', name: 'Dana Whitfield' });
        await putThanks(panel, page, field);
        await panel.close();
        await page.close();
      },
    );
  },
  () => ({ answer: (url) => answer(url) }),
);
