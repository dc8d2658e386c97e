import type { PageUnderTest } from './harness/browser.ts';

/** Gives a file to a field, as the file chooser does: a text, or its bytes. */
export const giveFile = (
  page: PageUnderTest,
  field: string,
  name: string,
  content: string | readonly number[],
) =>
  page.evaluate(
    (selector, fileName, given) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error(`there is no ${selector}`);
      const chosen = new DataTransfer();
      chosen.items.add(new File([typeof given === 'string' ? given : new Uint8Array(given)], fileName));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    field,
    name,
    content,
  );
