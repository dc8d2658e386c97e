import type { ComponentChildren } from 'preact';

/**
 * Underlines behind the words of a text area, which itself can draw none. It lays out the same words in the same
 * face, with only the lines to be seen.
 */
export function Underlined(props: { text: string; spans: readonly { from: number; to: number }[] }) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const { from, to } of [...props.spans].sort((one, other) => one.from - other.from)) {
    if (from < at || to <= from) continue;
    pieces.push(props.text.slice(at, from), <u key={from}>{props.text.slice(from, to)}</u>);
    at = to;
  }
  pieces.push(props.text.slice(at));
  return (
    <div class="own under" dir="auto" aria-hidden="true">
      {pieces}
      {'\u200b'}
    </div>
  );
}
