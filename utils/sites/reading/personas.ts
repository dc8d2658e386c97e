import type { Attendee, Self } from '../../core/page-report.ts';
import { addressIn } from './address.ts';
import { answerIn, isStatus, saysOptional, saysOrganizer } from './answer-words.ts';
import { textOf, textsOf } from './text.ts';

const prefix = /^(?:opens? (?:profile )?card for|contact card for)\s+/iu;

/**
 * Names on Outlook's persona buttons, each once. Its English labels are known; in other languages a persona is a
 * label borne twice, by a picture without text and by the name.
 */
export function personaNames(root: ParentNode): string[] {
  const names = new Set<string>();
  const seen = new Map<string, number>();
  const all = [...root.querySelectorAll(buttons)].slice(0, 700);
  for (const button of all) {
    const label = button.getAttribute('aria-label') ?? '';
    seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  for (const button of all) {
    const label = (button.getAttribute('aria-label') ?? '').slice(0, 300);
    const text = textOf(button, 300);
    const isTwin = (seen.get(label) ?? 0) > 1 && text !== '' && label !== text && label.includes(text);
    if (prefix.test(label))
      names.add(text !== '' && label.includes(text) ? text : label.replace(prefix, '').trim());
    else if (isTwin) names.add(text);
  }
  return [...names];
}

const buttons = '[role=button][aria-label], button[aria-label], [role=treeitem][aria-label]';

/** So many texts beside a name speak of one guest: answer, role and what they wrote. */
const fewTexts = 3;

/** Each name with all round its button that holds nobody else's: what it says beside the name is about them. */
function placesOf(names: readonly string[], root: Element): Map<string, Element> {
  const known = new Set(names);
  const shown = [...root.querySelectorAll(buttons)]
    .slice(0, 700)
    .map((button) => ({ button, name: textOf(button, 300) }))
    .filter(({ name }) => known.has(name));
  const places = new Map<string, Element>();
  // Round one alone may be anything, the title of the event as well.
  if (shown.every(({ name }) => name === shown[0]?.name)) return places;
  for (const [index, { button, name }] of shown.entries()) {
    // Buttons are in the order of the page: if anybody else is in the same part, so is a neighbour.
    const beside = [shown.slice(0, index).findLast((each) => each.name !== name)?.button];
    beside.push(shown.slice(index + 1).find((each) => each.name !== name)?.button);
    let place = button;
    for (let up = button.parentElement; up && up !== root; up = up.parentElement) {
      if (beside.some((other) => other && up?.contains(other))) break;
      place = up;
    }
    places.set(name, place);
  }
  return places;
}

/** Answers and roles up to the first text that is neither: it may be the name of somebody who bears no mark any more. */
function statusIn(texts: readonly string[]): string {
  const end = texts.findIndex((text) => !isStatus(text));
  return texts.slice(0, end < 0 ? undefined : end).join(' ');
}

const wordsAfter = (texts: readonly string[], name: string): string => {
  // The last one: a title or a place may be the same word, and stands before the people.
  const at = texts.lastIndexOf(name);
  return at < 0 ? '' : statusIn(texts.slice(at + 1, at + 5));
};

const invited =
  /^(.{1,200}?) (?:invited you|hat (?:sie|dich) eingeladen|vous a invité|te ha invitado|convidou você)/iu;
const ownEvent = /you(?:['’]re| are) the organi[sz]er/iu;

/**
 * Guests of an open event by display name: Outlook's peek shows no addresses. The user is known by their own name.
 */
export function readPersonas(root: Element, self: Self): Attendee[] {
  const names = personaNames(root);
  const texts = textsOf(root, 20_000);
  const places = placesOf(names, root);
  const host = texts.map((text) => invited.exec(text.slice(0, 300))?.[1]).find((name) => name !== undefined);
  const isHost = texts.some((text) => ownEvent.test(text.slice(0, 200)));
  return names.map((name) => {
    const beside = textsOf(places.get(name) ?? null, 2000).filter((text) => text !== name);
    // Where all stand in one row, what follows a name is about them.
    const isOwn = beside.length > 0 && beside.length <= fewTexts;
    const words = isOwn ? statusIn(beside) : wordsAfter(texts, name);
    const isSelf = name === self.name && self.name !== '';
    const rsvp = answerIn(words);
    const leads = saysOrganizer(words) || name === host || (isSelf && isHost);
    return {
      name,
      email: isSelf ? self.email : addressIn(name),
      ...(leads ? { organizer: true } : {}),
      ...(saysOptional(words) ? { optional: true } : {}),
      ...(rsvp ? { rsvp } : {}),
    };
  });
}
