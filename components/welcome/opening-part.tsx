interface Props {
  browser: 'chromium' | 'firefox';
  /** As set in the browser, "Alt+Shift+J"; '' when none is set. */
  shortcut: string;
}

const where = {
  chromium: 'If the button is not in sight, pin Beside from the puzzle piece of the toolbar.',
  firefox: 'The sidebar stays open while you move between tabs; the same button closes it.',
};

/** The two ways to the sidebar, as this browser has them. */
export const OpeningPart = ({ browser, shortcut }: Props) => (
  <section class="step" aria-labelledby="opening-head">
    <h2 class="head" id="opening-head">
      Opening the sidebar
    </h2>
    <ul class="ways">
      <li>
        <span class="strong">The Beside button in the toolbar.</span>{' '}
        <span class="small quiet">{where[browser]}</span>
      </li>
      <li>
        {shortcut === '' ? (
          <span class="small quiet">No key is set; the browser offers one on its page of extensions.</span>
        ) : (
          <>
            <kbd dir="ltr">{shortcut}</kbd>{' '}
            <span class="small quiet">opens and closes it. The browser lets you choose another key.</span>
          </>
        )}
      </li>
    </ul>
  </section>
);
