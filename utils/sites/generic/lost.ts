import type { Scene } from './scene.ts';
import { openDialogs } from './surfaces.ts';
import { whenIn } from './written-time.ts';

const hours = /\d[:.h]\d\d/u;

function saysWhen(dialog: Element, { outline, context }: Scene): boolean {
  const begins = new Set<string>();
  for (const element of outline.within(dialog)) {
    const text = outline.text(element);
    const when = text.length >= 6 && text.length <= 160 ? whenIn(text, context) : null;
    if (when && (!when.allDay || hours.test(outline.text(dialog)))) begins.add(when.start);
  }
  // Two are a list, as of reminders: none of them is open.
  return begins.size === 1;
}

/**
 * True where an event or a mail is plainly open, of which nothing sure could be read: then that is said, because
 * silence would mean that there is nothing.
 */
export function isLost(scene: Scene, times: readonly Element[]): boolean {
  const { outline, evidence, evident } = scene;
  if (evidence.foreign) return false;
  if (evident.mail() || evident.event()) return true;
  const inDialog = openDialogs(outline).some(
    (dialog) =>
      !evident.isBlank(dialog) &&
      (evidence.answersIn(dialog) >= 2 ||
        evident.hasRows(dialog) ||
        (evidence.calendar > 0 && saysWhen(dialog, scene))),
  );
  return inDialog || (evidence.calendar > 0 && times.some((time) => evident.standsAlone(time)));
}
