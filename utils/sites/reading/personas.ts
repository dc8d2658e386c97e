import type { Attendee, Self } from '../../core/page-report.ts';
import { addressIn } from './address.ts';
import { answerIn, saysOptional, saysOrganizer } from './answer-words.ts';
import { textOf, textsOf } from './text.ts';

const prefix = /^(?:opens? (?:profile )?card for|contact card for)\s+/iu;

/**
 * Names on Outlook's persona buttons, each once. Its English labels are known; in other languages a persona is a
 * label borne twice, by a picture without text and by the name.
 */
export function personaNames(root: ParentNode): string[] {
  const names = new Set<string>();
  const seen = new Map<string, number>();
  const buttons = [
    ...root.querySelectorAll('[role=button][aria-label], button[aria-label], [role=treeitem][aria-label]'),
  ].slice(0, 700);
  for (const button of buttons) {
    const label = button.getAttribute('aria-label') ?? '';
    seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  for (const button of buttons) {
    const label = (button.getAttribute('aria-label') ?? '').slice(0, 300);
    const text = textOf(button, 300);
    const isTwin = (seen.get(label) ?? 0) > 1 && text !== '' && label !== text && label.includes(text);
    if (prefix.test(label))
      names.add(text !== '' && label.includes(text) ? text : label.replace(prefix, '').trim());
    else if (isTwin) names.add(text);
  }
  return [...names];
}

const wordsAfter = (texts: readonly string[], name: string, names: readonly string[]): string => {
  // The last one: a title or a place may be the same word, and stands before the people.
  const at = texts.lastIndexOf(name);
  if (at < 0) return '';
  const rest = texts.slice(at + 1, at + 5);
  const next = rest.findIndex((text) => names.includes(text));
  return rest
    .slice(0, next < 0 ? undefined : next)
    .filter((text) => text.length <= 80)
    .join(' ');
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
  const host = texts.map((text) => invited.exec(text.slice(0, 300))?.[1]).find((name) => name !== undefined);
  const isOwn = texts.some((text) => ownEvent.test(text.slice(0, 200)));
  return names.map((name) => {
    const words = wordsAfter(texts, name, names);
    const isSelf = name === self.name && self.name !== '';
    const rsvp = answerIn(words);
    const leads = saysOrganizer(words) || name === host || (isSelf && isOwn);
    return {
      name,
      email: isSelf ? self.email : addressIn(name),
      ...(leads ? { organizer: true } : {}),
      ...(saysOptional(words) ? { optional: true } : {}),
      ...(rsvp ? { rsvp } : {}),
    };
  });
}
