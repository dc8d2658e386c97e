import { beforeAll, expect, it } from 'vitest';
import { standalonePage } from '../sites/fakes/standalone.ts';
import { callIn } from './bundled.ts';
import type { Answerer, PageUnderTest } from './harness/browser.ts';
import { inBothBrowsers } from './harness/browser.ts';
import { answerAs, panelFor, welcomed } from './stand-ins.ts';

/** Something that is noticed, so that the sidebar opens with the one it is written to. */
const asking =
  'Dana, could I ask for your advice? I would like to learn how you run reviews, and whether you would be my mentor ' +
  'for the next six months. Best, Robin';
const moment = 'Rehearsed the cut-over twice';
const written = JSON.stringify(asking);

/** How each page comes to have something open for writing, and the field that takes the draft. */
const places = [
  ['gmail', `fake.openCompose(${written})`, '[g_editable=true]'],
  ['outlook', `fake.openCompose(${written})`, '[role=textbox][aria-multiline=true]'],
  ['google-calendar', 'fake.openEditor(fake.story.oneOnOne)', '#xDescIn [contenteditable]'],
  ['roundcube', `fake.openCompose(${written}, '"Dana Whitfield" <dana@northlight.example>')`, '#composebody'],
  ['sogo', `fake.openCompose(${written})`, 'textarea[ng-model$="message.editable.text"]'],
] as const;

/** Where what is being written is not read, the person is chosen by hand: here once. */
const byHand = ['fastmail', `fake.openCompose(${written})`, '.v-RichText-input'] as const;

/** Places given a draft as the sidebar gives it, without the way there. */
const given = [
  ['yahoo-mail', `fake.openCompose(${written})`, '[data-test-id="rte"]'],
  ['zoho-mail', `fake.openCompose(${written})`, 'iframe.ze_area'],
  ['nextcloud-calendar', 'fake.openForm(fake.story.oneOnOne)', '.property-description textarea'],
  ['proton-mail', `fake.openCompose(${written})`, 'iframe[data-testid="rooster-iframe"]'],
  ['proton-calendar', 'fake.openForm()', '#event-description-input'],
  ['nextcloud-mail', `fake.openCompose(${written})`, '.ck-editor__editable'],
] as const;

let answer: Answerer = () => null;
beforeAll(async () => {
  answer = await answerAs(...[...places, byHand, ...given].map(([site]) => ({ site })));
});

/** What stands in a field, and every event that came of writing it, the field it came to first. */
const read = (field: string) => {
  const found = document.querySelector<HTMLElement>(field);
  const element = found instanceof HTMLIFrameElement ? (found.contentDocument?.body ?? null) : found;
  const text = element instanceof HTMLTextAreaElement ? element.value : (element?.innerText ?? '');
  // What the mail is about, and all there is beside it to write in.
  const others = [...document.querySelectorAll('input')].map(({ value }) => value);
  return { text, others, told: Reflect.get(window, 'told') as string[] };
};

/** Notes what happens in the page and in the frame of its editor. */
const listen = (field: string) => {
  const told: string[] = [];
  Reflect.set(window, 'told', told);
  const frame = document.querySelector(field);
  const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
  for (const page of [document, inside])
    for (const type of ['input', 'click', 'submit', 'keydown'])
      page?.addEventListener(
        type,
        // By its name: the frame of an editor has an InputEvent of its own.
        (event) => told.push('inputType' in event ? String(event.inputType) : event.type),
        true,
      );
};

/** Looks at what stands in the page and what it heard when thanks are put there. */
async function putInto(page: PageUnderTest, field: string, put: () => Promise<unknown>) {
  const before = await page.evaluate(read, field);
  expect(before.text).not.toContain(moment);
  await page.evaluate(listen, field);
  await put();
  const { text, others, told } = await page.evaluate(read, field);
  expect(text).toContain(moment);
  // In front of what stood there, which is left whole.
  if (text.includes('mentor')) expect(text.indexOf(asking)).toBeGreaterThan(text.indexOf(moment));
  expect(others).toEqual(before.others);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((each) => !each.startsWith('insert'))).toEqual([]);
}

/** Writes thanks to Dana in the sidebar and puts them into the page. */
async function putThanks(panel: PageUnderTest, page: PageUnderTest, field: string) {
  await panel.click({ role: 'button', name: 'More for Dana' });
  await panel.click({ role: 'menuitem', name: 'Step by step' });
  await panel.click({ role: 'button', name: 'Thank Dana' });
  await panel.type({ role: 'textbox', name: 'What did Dana do? One moment.' }, moment);
  for (const _ of ['did', 'changed', 'took', 'channel', 'copy'])
    await panel.click({ role: 'button', name: 'Next' });
  await putInto(page, field, async () => {
    await panel.click({ role: 'button', name: 'Put into the open draft' });
    await panel.waitFor('what was done', () =>
      document.body.innerText.includes('It stands in the open draft. Nothing was sent.'),
    );
  });
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

    it('goes into what is open for writing where somebody was chosen by hand', async () => {
      const [site, open, field] = byHand;
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
    });

    it.each(given)('goes into the one field that is open on %s', async (site, open, field) => {
      const browser = await welcomed(await use());
      const own = await browser.pageAt('the welcome page', (url) => url.includes('welcome.html'));
      const { url } = await standalonePage({ site });
      const page = await browser.page(url);
      await page.evaluate(`void ${open}`);
      const tabId = await own.evaluate(async (address) => {
        const tabs = await chrome.tabs.query({});
        return tabs.find((each) => each.url?.startsWith(address))?.id;
      }, new URL(url).origin);
      await putInto(page, field, async () => {
        const place = `createPlace(() => ${tabId}, () => null)(${JSON.stringify(moment)})`;
        expect(await callIn(own, 'entrypoints/sidepanel/draft-place.ts', place)).toBe('put');
      });
      await page.close();
    });
  },
  () => ({ answer: (url) => answer(url) }),
);
