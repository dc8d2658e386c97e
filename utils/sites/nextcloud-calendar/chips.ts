import type { Answer, Chip } from '../../core/page-report.ts';
import { readWhen, type When, type WhenContext } from '../../core/time-text/when.ts';
import { textOf, textsOf } from '../reading/text.ts';

// No class says that the user accepted: who has none may also not have been asked.
const answerNames: Readonly<Partial<Record<Answer, string>>> = {
  declined: 'declined',
  tentative: 'tentative',
  needsAction: 'needs-action',
};

/** The label of a chip: title, date, "from to to". Its title may hold anything, so the date is taken from its end. */
export function chipWhen(chip: Element, title: string, context: WhenContext): When | null {
  const label = (chip.getAttribute('aria-label') ?? '').slice(0, 600);
  return label.startsWith(title) ? readWhen(label.slice(title.length), context) : null;
}

/** The title in a chip: of its texts the longest with which its label begins. */
function titleIn(chip: Element): string {
  const label = chip.getAttribute('aria-label') ?? '';
  const own = textsOf(chip, 600).filter((text) => label.startsWith(`${text},`));
  return own.sort((one, two) => two.length - one.length)[0] ?? '';
}

export const titleOf = (chip: Element): string =>
  textOf(chip.querySelector('.fc-event-title, .fc-list-event-title'), 300) || titleIn(chip);

export const toChip = (chip: Element, context: WhenContext): Chip => {
  const title = titleOf(chip);
  const when = chipWhen(chip, title, context);
  const key = [chip.getAttribute('data-object-id'), chip.getAttribute('data-recurrence-id')].join(' ');
  return { key, title, ...(when?.sure ? { start: when.start, end: when.end } : {}) };
};

/** What the user said, as a chip bears it: also where they are none of the guests that are listed. */
export const ownAnswerOn = (chip: Element | null): Answer | undefined =>
  (Object.keys(answerNames) as Answer[]).find((answer) =>
    chip?.classList.contains(`fc-event-nc-${answerNames[answer]}`),
  );
