/** All that a host page ever gets to show: kind, headings and counts. No word of the journal. */
export interface PillView {
  /** "1:1 with Dana": the name as the page itself gives it. */
  title: string;
  /** Theme headings of the prompts, at most three. */
  themes: readonly string[];
  openFollowUps: number;
  /** How the sidebar opens here: a click works in Chromium; Firefox needs its toolbar button or key. */
  opensBy: 'click' | 'key';
  /** The key as the browser tells it (see `keyWords`), "Alt+Shift+J"; '' when none is set. */
  key: string;
}

/** True for what the background answers to a report; anything else is treated as "show nothing". */
export function isPillView(value: unknown): value is PillView {
  if (typeof value !== 'object' || value === null) return false;
  const { title, themes, openFollowUps, opensBy, key } = value as Record<keyof PillView, unknown>;
  return (
    typeof title === 'string' &&
    Array.isArray(themes) &&
    themes.every((each) => typeof each === 'string') &&
    typeof openFollowUps === 'number' &&
    (opensBy === 'click' || opensBy === 'key') &&
    typeof key === 'string'
  );
}
