import type { PageUnderTest } from './harness/browser.ts';

/** Presses a button that hands over a file; its text, caught before it becomes a download. */
export async function handedOver(page: PageUnderTest, button = 'Export'): Promise<string> {
  await page.evaluate(() => {
    document.documentElement.removeAttribute('data-exported');
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => document.documentElement.setAttribute('data-exported', text));
      return make(blob);
    };
  });
  await page.click({ role: 'button', name: button });
  return page.waitFor('the file', () => document.documentElement.getAttribute('data-exported'));
}

/** The records of an export, without the marks that a page which stands open beside makes of what it has shown. */
export function recordsIn(file: string): Record<string, unknown[]> {
  const { records } = JSON.parse(file);
  return {
    ...records,
    answers: records.answers.filter((each: { answer: string }) => each.answer !== 'shown'),
  };
}
