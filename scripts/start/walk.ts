import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserUnderTest, PageUnderTest } from '../browser/browser.ts';
import { waitUntil } from '../browser/wait.ts';
import { readMoment, readNotes, readSuggestions, readTopics, type SeenMoment } from './panel-reading.ts';

/** What the walk writes, and looks for after the restart. */
const topic = 'Who covers for Ines next week';
const note = 'Calm at the launch; found the wrong flag within minutes';
const followUp = 'Send Dana the notes of the platform talk';

export interface WalkOptions {
  browser: BrowserUnderTest;
  /** Address of the demo calendar. */
  url: string;
  /** Folder for the pictures; made when it is not there. */
  shots: string;
  say(line: string): void;
}

/** A step of the main job could not be done; the message names it. */
export class WalkError extends Error {
  override name = 'WalkError';
}

class Walk {
  readonly #options: WalkOptions;
  #count = 0;

  constructor(options: WalkOptions) {
    this.#options = options;
    mkdirSync(options.shots, { recursive: true });
  }

  /** Does one thing a user would do. @throws with the step's name when it cannot be done. */
  async step<T>(what: string, work: () => Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      const result = await work();
      this.#options.say(`${this.#count}. ${what}`);
      return result;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new WalkError(`step ${this.#count}, "${what}", could not be done: ${reason}`);
    }
  }

  detail(text: string): void {
    this.#options.say(`   ${text}`);
  }

  async shot(page: PageUnderTest, name: string): Promise<void> {
    await page.screenshot(join(this.#options.shots, `${name}.png`));
  }

  async openOneOnOne(): Promise<PageUnderTest> {
    const page = await this.#options.browser.page(this.#options.url);
    await page.click('.day [data-event-id^="dana-"]');
    await page.waitFor('the guests', `document.querySelector('[role=dialog] [data-guest]') !== null`);
    return page;
  }

  /** The words of the pill, which no script of the page can read. */
  readPill(page: PageUnderTest): Promise<string> {
    return waitUntil('the pill', async () => {
      const pill = await page.shadow('beside-pill');
      const text = await pill?.evaluate((root) => root.querySelector('button')?.textContent?.trim() ?? '');
      return text || null;
    });
  }

  async openPanel(page: PageUnderTest): Promise<PageUnderTest> {
    const panel = await this.#options.browser.panel(page);
    await panel.resize(360, 900);
    await panel.find({ role: 'heading', name: 'Dana Okafor' });
    return panel;
  }
}

function tellMoment(walk: Walk, { kind, who, confidence, evidence }: SeenMoment): void {
  walk.detail(`noticed: ${kind} with ${who}, ${Math.round(confidence * 100)} % sure, because`);
  for (const each of evidence) walk.detail(`  - ${each}`);
}

async function prepare(walk: Walk, panel: PageUnderTest): Promise<void> {
  tellMoment(walk, await readMoment(panel));
  const suggestions = await readSuggestions(panel);
  if (suggestions.length === 0) throw new WalkError('the panel suggested nothing');
  walk.detail('suggested:');
  for (const { theme, text, reason } of suggestions) {
    walk.detail(`  - ${theme}: ${text}`);
    walk.detail(`    because: ${reason}`);
  }
}

async function picture(walk: Walk, panel: PageUnderTest): Promise<void> {
  for (const colours of ['dark', 'light'] as const) {
    await panel.prefer(colours);
    await walk.shot(panel, `2-prepare-${colours}`);
  }
  await panel.resize(320, 900);
  await walk.shot(panel, '3-prepare-320');
  await panel.resize(360, 900);
}

async function write(walk: Walk, panel: PageUnderTest): Promise<void> {
  await walk.step(`Added a topic: ${topic}`, async () => {
    await panel.click({ role: 'button', name: 'Add a topic' });
    await panel.type({ role: 'textbox', name: 'New topic' }, topic);
    await panel.press('Enter');
    await waitUntil('the topic', async () => (await readTopics(panel)).includes(topic));
    await panel.press('Escape');
  });
  await walk.step('Wrote a note and a follow-up', async () => {
    await panel.click({ role: 'tab', name: 'Notes' });
    for (const line of [note, `[] ${followUp}`]) {
      await panel.type({ role: 'textbox', name: 'Jot something for Dana' }, line);
      await panel.press('Enter');
      const kept = line.replace('[] ', '');
      await waitUntil(`the line "${kept}"`, async () =>
        (await readNotes(panel)).some((each) => each.includes(kept)),
      );
    }
    await walk.shot(panel, '4-notes');
  });
}

async function findAgain(walk: Walk, panel: PageUnderTest): Promise<void> {
  const topics = await waitUntil('the topic', async () => {
    const present = await readTopics(panel);
    return present.includes(topic) ? present : null;
  });
  walk.detail(`topics: ${topics.join(', ')}`);
  await panel.click({ role: 'tab', name: 'Notes' });
  const notes = await waitUntil('the note and the follow-up', async () => {
    const present = await readNotes(panel);
    const has = (text: string) => present.some((each) => each.includes(text));
    return has(note) && has(followUp) ? present : null;
  });
  for (const each of notes) walk.detail(`kept: ${each}`);
  await walk.shot(panel, '5-after-restart');
}

/** The main job from end to end, as a user does it. @throws WalkError naming the step that could not be done. */
export async function walkMainJob(options: WalkOptions): Promise<void> {
  const { browser } = options;
  const walk = new Walk(options);
  await browser.pageAt('the welcome page', (url) => url.startsWith(browser.extensionUrl('welcome.html')));
  const page = await walk.step('Opened the demo calendar and selected the 1:1 with Dana', () =>
    walk.openOneOnOne(),
  );
  const words = await walk.step('The pill appeared beside it', () => walk.readPill(page));
  walk.detail(`it says: ${words}`);
  await walk.shot(page, '1-page-with-pill');
  const panel = await walk.step('Opened the side panel; it is ready to prepare', () => walk.openPanel(page));
  await walk.step('Said that Dana reports to me', () =>
    panel.click({ role: 'button', name: 'Reports to me' }),
  );
  await prepare(walk, panel);
  await picture(walk, panel);
  await write(walk, panel);
  await walk.step('Closed the browser and opened it again', () => browser.restart());
  const { calendar, again } = await walk.step(
    'Selected the 1:1 and opened the side panel again',
    async () => {
      const calendar = await walk.openOneOnOne();
      return { calendar, again: await walk.openPanel(calendar) };
    },
  );
  await walk.step('Topic, note and follow-up are there', () => findAgain(walk, again));
  const delivery = await walk.step('Selected the launch; the side panel followed', async () => {
    await calendar.click('[data-event-id^="atlas-"]');
    await again.waitFor('the launch', () => document.querySelector('h1')?.textContent?.includes('Atlas 2.0'));
    return readMoment(again);
  });
  tellMoment(walk, delivery);
  await walk.shot(again, '6-delivery');
}
