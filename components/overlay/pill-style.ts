/**
 * The look of the pill, as text because it goes into a constructed style sheet: a linked file would have to be
 * web accessible, and any page could then ask for it. Sizes are px: rem is the page's own there.
 * What is marked important on :host outranks everything the page can say about the host element.
 */
export const pillStyle = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
  opacity: 1 !important;
  visibility: visible !important;
  pointer-events: auto !important;
  transform: none !important;
  filter: none !important;
  clip-path: none !important;
  contain: layout style !important;
}
* { box-sizing: border-box; margin: 0; }
.root {
  --ink: light-dark(#22201c, #ece8e1);
  --ink-2: light-dark(#524e46, #c0bab0);
  --ink-3: light-dark(#69655c, #a09a8f);
  --overlay: light-dark(#fffefd, #282623);
  --sunken: light-dark(#f0eee9, #2e2b28);
  --hairline: light-dark(#e6e2da, #34312d);
  --accent: light-dark(#22604e, #8bcbb5);
  --accent-strong: light-dark(#184a3b, #a8dcca);
  --accent-soft: light-dark(#e4eee9, #20322c);
  --accent-line: light-dark(#a7c8bb, #3f6a5c);
  --shade-1: light-dark(rgb(34 32 28 / 0.06), rgb(0 0 0 / 0.3));
  --shade-2: light-dark(rgb(34 32 28 / 0.14), rgb(0 0 0 / 0.5));
  --float: 0 0 0 1px var(--hairline), 0 1px 3px var(--shade-1), 0 12px 32px -8px var(--shade-2);
  --sans: -apple-system, "Segoe UI Variable Text", "Segoe UI", "Adwaita Sans", Inter, Roboto, "Noto Sans",
    "Helvetica Neue", Arial, sans-serif;
  position: fixed;
  color: var(--ink);
  font: 400 12px/16px var(--sans);
  font-variant-numeric: tabular-nums;
  -webkit-font-smoothing: antialiased;
}
.root[data-theme="light"] { color-scheme: light; }
.root[data-theme="dark"] { color-scheme: dark; }
/* Nobody renews the beat of a script that is gone: what it left behind goes out of sight by itself. */
.root[data-beat="a"] { animation: gone-a 0s 5s forwards; }
.root[data-beat="b"] { animation: gone-b 0s 5s forwards; }
@keyframes gone-a { to { visibility: hidden; } }
@keyframes gone-b { to { visibility: hidden; } }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: start; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
svg { flex: none; display: block; }
.pill {
  display: inline-flex;
  align-items: center;
  gap: 6px;
  max-inline-size: calc(100vw - 16px);
  min-block-size: 28px;
  padding-inline: 9px 12px;
  border-radius: 999px;
  background: var(--overlay);
  box-shadow: var(--float);
  color: var(--ink-2);
  white-space: nowrap;
  transition: color 120ms cubic-bezier(0.2, 0, 0, 1);
}
.pill:hover { color: var(--ink); }
.pill[aria-expanded="true"] { box-shadow: 0 0 0 1px var(--accent-line); }
.pill b { font-weight: 500; color: var(--ink); }
.pill span { overflow: hidden; text-overflow: ellipsis; }
.pill .sep { color: var(--ink-3); }
.mark { inline-size: 14px; block-size: 14px; color: var(--accent); }
.peek {
  position: absolute;
  inset-inline-start: var(--shift, 0);
  inset-block-start: calc(100% + 8px);
  inline-size: min(336px, 100vw - 16px);
  max-block-size: calc(100vh - 16px);
  overflow: auto;
  border-radius: 12px;
  background: var(--overlay);
  box-shadow: var(--float);
  animation: open 200ms cubic-bezier(0.2, 0, 0, 1);
}
.root[data-peek="above"] .peek { inset-block: auto calc(100% + 8px); }
@keyframes open { from { opacity: 0; translate: 0 -4px; } }
.peek[hidden] { display: none; }
.peek ul { list-style: none; padding: 8px; }
.peek li { padding: 4px 8px; font-size: 14px; line-height: 20px; color: var(--ink); }
.peek .none { padding: 16px; font-size: 14px; line-height: 20px; }
.peek .foot {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px;
  padding: 12px;
  border-block-start: 1px solid var(--hairline);
}
.act {
  min-block-size: 32px;
  padding-inline: 12px;
  border-radius: 8px;
  font-weight: 500;
  color: var(--ink-2);
}
.act:hover { background: var(--sunken); color: var(--ink); }
.act.main { background: var(--accent-soft); color: var(--accent-strong); }
.act.main:hover { box-shadow: inset 0 0 0 1px var(--accent-line); }
.how { padding-inline: 4px 8px; color: var(--ink-2); }
kbd { font: 500 12px/16px "SF Mono", Menlo, "Cascadia Mono", Consolas, "Adwaita Mono", "DejaVu Sans Mono", monospace; }
.rest { display: flex; gap: 6px; padding: 0 16px 16px; color: var(--ink-3); }
.lock { inline-size: 16px; block-size: 16px; }
@media (prefers-reduced-motion: reduce) { .peek { animation: none; } .pill { transition: none; } }
@media (prefers-contrast: more) {
  .root { --ink-2: var(--ink); --ink-3: light-dark(#47433b, #cfc9be); --hairline: light-dark(#8a857a, #7f796f); }
}
@media (forced-colors: active) { .pill, .peek { border: 1px solid ButtonBorder; } }
@media print { .root { display: none; } }
`;
