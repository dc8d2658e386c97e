// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftFieldsAt } from '../../utils/sites/draft-fields.ts';
import { fakeFastmail } from '../sites/fakes/fastmail.ts';
import { fakeGmail } from '../sites/fakes/gmail.ts';
import { fakeGoogleCalendar } from '../sites/fakes/google-calendar.ts';
import { fakeNextcloudCalendar } from '../sites/fakes/nextcloud-calendar.ts';
import { fakeNextcloudMail } from '../sites/fakes/nextcloud-mail.ts';
import { fakeOutlook } from '../sites/fakes/outlook.ts';
import { fakeProtonCalendar } from '../sites/fakes/proton-calendar.ts';
import { fakeRoundcube } from '../sites/fakes/roundcube.ts';
import { fakeSogo } from '../sites/fakes/sogo.ts';
import { oneOnOne } from '../sites/fakes/story.ts';
import { fakeYahooMail } from '../sites/fakes/yahoo-mail.ts';

const asked: unknown[] = [];
vi.mock('../../utils/platform/browser.ts', () => ({
  browser: {
    scripting: {
      async executeScript(injection: { func: (...args: unknown[]) => unknown; args: unknown[] }) {
        asked.push(injection);
        return [{ result: await injection.func(...injection.args) }];
      },
    },
  },
}));
const { putDraft } = await import('../../utils/platform/put-draft.ts');

const draft = 'Dana, thank you.\nBilling stayed open.';
const put = (site: string, host = location.host) => putDraft(7, host, draftFieldsAt(site, host), draft);
const textOf = (field: Element | null): string =>
  field instanceof HTMLTextAreaElement ? field.value : (field?.textContent ?? '');

/** Everything a field could hold, apart from the one that was chosen. */
const elsewhere = (chosen: Element | null): string =>
  [...document.querySelectorAll('input, textarea, [contenteditable]')]
    .filter((each) => each !== chosen && !each.contains(chosen))
    .map((each) => (each instanceof HTMLInputElement ? each.value : textOf(each)))
    .join('\n');

beforeEach(() => {
  asked.length = 0;
  document.body.replaceChildren();
  // happy-dom lays nothing out.
  Element.prototype.checkVisibility = () => true;
});

const places = [
  ['gmail', () => fakeGmail(document).openCompose('Best,\nRobin'), '[g_editable=true]'],
  ['outlook', () => fakeOutlook(document).openCompose('Best'), '[role=textbox][aria-multiline=true]'],
  ['roundcube', () => fakeRoundcube(document).openCompose('Best'), '#composebody'],
  ['sogo', () => fakeSogo(document).openCompose('Best'), 'textarea[ng-model$="message.editable.text"]'],
  ['outlook', () => fakeOutlook(document).openForm(oneOnOne), '[role=textbox][aria-multiline=true]'],
  ['proton-calendar', () => fakeProtonCalendar(document).openForm(), '#event-description-input'],
  ['fastmail', () => fakeFastmail(document).openCompose('Best'), '.v-RichText-input'],
  ['yahoo-mail', () => fakeYahooMail(document).openCompose('Best'), '[data-test-id=rte]'],
  [
    'nextcloud-calendar',
    () => fakeNextcloudCalendar(document).openForm(oneOnOne),
    '.property-description textarea',
  ],
  ['google-calendar', () => fakeGoogleCalendar(document).openEditor(oneOnOne), '#xDescIn [contenteditable]'],
] as const;

describe.each(places)('a draft on %s', (site, open, selector) => {
  it('goes in front of what stands in the open field, as if typed, and nowhere else', async () => {
    open();
    const field = document.querySelector(selector);
    const [before, others] = [textOf(field), elsewhere(field)];
    const heard: string[] = [];
    document.addEventListener('input', (event) => heard.push((event as InputEvent).inputType), {
      once: true,
    });
    const pressed = vi.fn();
    document.addEventListener('click', pressed);
    document.addEventListener('submit', pressed);
    expect(await put(site)).toBe('put');
    expect(textOf(field)).toBe(before.trim() === '' ? draft : `${draft}\n\n${before}`);
    expect(heard).toEqual(['insertText']);
    expect(elsewhere(field)).toBe(others);
    expect(pressed).not.toHaveBeenCalled();
  });

  it('goes nowhere when nothing is open, or when the tab shows another host by now', async () => {
    const before = document.body.innerHTML;
    expect(await put(site)).toBe('none');
    expect(document.body.innerHTML).toBe(before);
    open();
    const opened = document.body.innerHTML;
    expect(await put(site, 'elsewhere.example')).toBe('none');
    expect(document.body.innerHTML).toBe(opened);
  });
});

describe('a draft', () => {
  it('stays text, whatever it holds', async () => {
    fakeGmail(document).openCompose('');
    await putDraft(7, location.host, draftFieldsAt('gmail', ''), '<img src=x onerror=alert(1)>');
    const field = document.querySelector('[g_editable=true]');
    expect(field?.querySelector('img')).toBe(null);
    expect(field?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('goes into the one the user is in, where several are open, and into none where they are in none', async () => {
    const gmail = fakeGmail(document);
    const [first, second] = [gmail.openCompose('one'), gmail.openCompose('two')];
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    expect(await put('gmail')).toBe('several');
    first.querySelector<HTMLElement>('[name=subjectbox]')?.focus();
    expect(await put('gmail')).toBe('put');
    expect(first.textContent).toContain(draft);
    expect(second.textContent).not.toContain(draft);
  });

  it('is pasted into an editor that writes its own text back over it', async () => {
    const composer = fakeNextcloudMail(document).openCompose('Best');
    expect(await put('nextcloud-mail')).toBe('put');
    const [first, second, last] = composer.querySelectorAll('.ck-editor__editable p');
    expect([first, second, last].map((each) => each?.textContent)).toEqual([...draft.split('\n'), 'Best']);
  });

  it('is said to be refused where an editor takes it in neither way', async () => {
    const composer = fakeNextcloudMail(document).openCompose('Best');
    const editable = composer.querySelector('.ck-editor__editable');
    editable?.addEventListener('paste', (event) => event.stopImmediatePropagation(), { capture: true });
    expect(await put('nextcloud-mail')).toBe('refused');
    expect(editable?.textContent).toBe('Best');
  });

  it('knows a page that was not read by its host, and elsewhere by the marks of the products anybody may run', () => {
    const at = (host: string) => draftFieldsAt(null, host).join(' ');
    expect(at('app.fastmail.com')).toBe(draftFieldsAt('fastmail', '').join(' '));
    expect(at('mail.zoho.com.au')).toBe('iframe.ze_area');
    expect(at('cloud.northlight.example')).toContain('.property-description textarea');
    expect(at('cloud.northlight.example')).not.toContain('g_editable');
    expect(at('constructor')).toBe(at('cloud.northlight.example'));
    // What was read as no known product is none.
    expect(draftFieldsAt('generic', 'app.fastmail.com')).toEqual([]);
  });

  it('asks a page of no known site nothing', async () => {
    expect(await put('generic')).toBe('none');
    expect(await put('constructor')).toBe('none');
    expect(asked).toEqual([]);
  });
});
