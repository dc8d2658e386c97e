import type { PageUnderTest } from './harness/browser.ts';

/** Gives a file to a field, as the file chooser does. */
export const giveFile = (page: PageUnderTest, field: string, name: string, text: string) =>
  page.evaluate(
    (selector, fileName, content) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error(`there is no ${selector}`);
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], fileName));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    field,
    name,
    text,
  );
