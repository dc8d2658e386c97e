import { giveFile } from './given-file.ts';
import type { PageUnderTest } from './harness/browser.ts';

/** Takes a Markdown file of people and notes in on the settings page, and waits until it stands in the journal. */
export async function takeInPeople(settings: PageUnderTest, markdown: string): Promise<void> {
  await settings.find({ role: 'heading', name: 'Your data' });
  await giveFile(settings, '#data input[type=file]', 'people.md', markdown);
  await settings.click({ role: 'button', name: 'Take it in' });
  await settings.waitFor('taken in', () => document.body.innerText.includes('Taken in'));
}
