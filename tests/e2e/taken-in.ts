import type { PageUnderTest } from './harness/browser.ts';

/** Takes a Markdown file of people and notes in on the settings page, and waits until it stands in the journal. */
export async function takeInPeople(settings: PageUnderTest, markdown: string): Promise<void> {
  await settings.find({ role: 'heading', name: 'Your data' });
  await settings.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('#data input[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'people.md'));
    if (!field) return;
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, markdown);
  await settings.click({ role: 'button', name: 'Take it in' });
  await settings.waitFor('taken in', () => document.body.innerText.includes('Taken in'));
}
