import type { Attendee, Chip } from '../../core/page-report.ts';
import { readWhen, type When, type WhenContext } from '../../core/time-text/when.ts';
import { $all } from '../selector.ts';
import type { Page } from '../site.ts';
import { shell } from './page.ts';

const repeating =
  /recurring|series|wiederkehrend|serie|périodique|recorrent|ricorrent|terugkerend|cykliczn|定期|重复|重複|되풀이|متكرر|חוזר/iu;
const privateWord =
  /^(?:private|privat|privée?|privado|particular|privato|privé|prywatn\p{L}*|非公開|私人|专用|비공개|خاص|פרטי)$/iu;

export interface ReadChip extends Chip {
  lines: readonly string[];
  label: string;
  when: When | null;
}

/** The first line of a chip's title is its subject, which may itself hold commas and times. */
export function readChip(chip: Element, context: WhenContext): ReadChip {
  const button = chip.matches('[aria-label]') ? chip : (chip.querySelector('[aria-label]') ?? chip);
  const label = (button.getAttribute('aria-label') ?? '').slice(0, 1000);
  const lines = (button.getAttribute('title') ?? '')
    .slice(0, 1000)
    .split('\n')
    .map((text) => text.trim());
  const title = lines[0] || (label.split(',')[0] ?? '');
  const at = title === '' ? -1 : label.indexOf(title);
  const when = at < 0 ? null : readWhen(label.slice(at + title.length, at + title.length + 160), context);
  const key = chip.getAttribute('data-calitemid') ?? '';
  return { key, title, label, lines, when, ...(when ? { start: when.start, end: when.end } : {}) };
}

/** The chips that may belong to a title: the others are not worth reading. */
export const chipsTitled = ({ document }: Page, title: string, context: WhenContext) =>
  $all(document, shell.chips, 3000)
    .filter((chip) => (chip.querySelector('[title]')?.getAttribute('title') ?? '').startsWith(title))
    .slice(0, 20)
    .map((chip) => readChip(chip, context));

export const plainChips = (chips: readonly ReadChip[]): Chip[] =>
  chips.map(({ key, title, start, end }) => ({ key, title, ...(start && end ? { start, end } : {}) }));

/** Who leads, of those who are there: the label of a chip names them behind one word, "By Dana Whitfield". */
function leaderOn({ label, title }: ReadChip, names: readonly string[]): string {
  const rest = label.slice(title.length);
  const led = names.filter((name) => {
    const at = name === '' ? -1 : rest.indexOf(` ${name}`);
    const word =
      rest
        .slice(0, at)
        .split(/[,،、]/u)
        .at(-1)
        ?.trim() ?? '';
    return at > 0 && /^\p{L}{1,20}$/u.test(word) && /^(?:[,،、]|$)/u.test(rest.slice(at + 1 + name.length));
  });
  return led.length === 1 ? (led[0] ?? '') : '';
}

/** Guests with what their chip says: who leads where nothing beside them does, and what is no person but the place. */
export function guestsBy(chip: ReadChip | null, guests: readonly Attendee[], place: string): Attendee[] {
  const rooms = place.split(/\s*;\s*/u);
  const isLed = guests.some(({ organizer }) => organizer);
  const leader =
    chip && !isLed
      ? leaderOn(
          chip,
          guests.map(({ name }) => name),
        )
      : '';
  return guests.map((guest) => ({
    ...guest,
    ...(leader !== '' && guest.name === leader ? { organizer: true } : {}),
    ...(!guest.organizer && guest.name !== leader && rooms.includes(guest.name) ? { resource: true } : {}),
  }));
}

/** The place as a chip says it, in the lines of its title between subject and time. */
export const placeOn = (chip: ReadChip | null): string =>
  chip && chip.lines.length > 2 ? chip.lines.slice(1, -1).join(', ') : '';

/** What a chip's label says beside the time. */
export function chipFacts(chip: ReadChip | null) {
  if (chip === null) return {};
  const words = chip.label.slice(chip.title.length).split(/,\s*/u).slice(-4);
  return {
    key: chip.key,
    ...(words.some((word) => repeating.test(word)) ? { recurrence: 'recurring' } : {}),
    ...(words.some((word) => privateWord.test(word)) ? { private: true } : {}),
  };
}
