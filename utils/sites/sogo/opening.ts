import { defineOpening, type Place } from '../opening.ts';
import { hasAny } from '../reading/has-any.ts';
import { hasScript } from '../reading/has-script.ts';
import { textOf } from '../reading/text.ts';
import { firstVisible, isVisible } from '../reading/visible.ts';

// SOGo is an AngularJS page: the attributes that bind a place to its data name the data, in no language and no theme.
export const app = '[ng-app^="SOGo."]';
export const body = `body${app}`;
export const program = '/SOGo.woa/';
export const title = '[ng-bind$="component.summary"]';
export const startDate = '[ng-bind$="component.localizedStartDate"]';
export const startTime = '[ng-bind$="component.localizedStartTime"]';
export const endDate = '[ng-bind$="component.localizedEndDate"]';
export const mailSubject = '[ng-bind$="viewer.message.subject"]';
export const composeSubject = '[ng-model$="message.editable.subject"]';
// By these an event and a mail are known when their own marks are gone; a task has neither.
const eventParts = '[ng-bind$="component.localizedEndTime"], md-chips[ng-model$="component.attendees"]';
const mailParts =
  '[ng-bind*="viewer.message.from"], [ng-bind$="viewer.message.date"], [sg-imip], md-card time';

interface Open {
  view: 'event' | 'message' | 'compose';
  at: Element;
}

/** Where the mail lies: account, folder and number, from the address. */
export const mailKeyOf = ({ url }: Place): string =>
  /^#!?\/Mail\/([^?]{1,250}\/\d{1,12})(?:[/?]|$)/.exec(url.hash)?.[1] ?? '';

/** What the user looks at: the dialog on top, else the mail beside the list. */
export function openIn(place: Place): Open | null {
  const { document } = place;
  const dialog = [...document.querySelectorAll('md-dialog')].findLast(isVisible);
  const field = dialog?.querySelector(composeSubject);
  if (field) return { view: 'compose', at: field };
  // A task is opened in a dialog much like an event's, but it ends with a due date.
  if (dialog?.querySelector(endDate)) return { view: 'event', at: dialog };
  const subject = mailKeyOf(place) === '' ? null : firstVisible(document, mailSubject);
  return subject && { view: 'message', at: subject };
}

/** A row with the picture of a clock, in a dialog nothing of which is bound to what is known. */
const hasTime = (dialog: Element): boolean =>
  dialog.querySelector(title) === null &&
  [...dialog.querySelectorAll('md-icon')].some(({ textContent }) => textContent?.trim() === 'access_time');

/** Something of a mail or an event is shown, not where it used to be: SOGo looks different from before. */
export function lostIn(place: Place): Element | null {
  const { document } = place;
  const dialog = [...document.querySelectorAll('md-dialog')].findLast(isVisible);
  if (dialog && hasTime(dialog)) return dialog;
  const part = dialog?.querySelector(eventParts) ?? null;
  return part ?? (mailKeyOf(place) === '' ? null : firstVisible(document, mailParts));
}

/** The dialog or card something is shown in: a pill beside it covers no line of it. */
export const holderOf = (at: Element) => at.closest('md-dialog, md-card') ?? at;

/** Where the pill may hang. */
export function anchorAt(place: Place): Element | null {
  const open = openIn(place);
  return open && holderOf(open.at);
}

export default /* @__PURE__ */ defineOpening({
  id: 'sogo',
  claims: ({ document }) => hasAny(document, body) || hasScript(document, program),
  openKey(place) {
    const open = openIn(place);
    if (open === null) return lostIn(place) ? `lost ${mailKeyOf(place)}` : '';
    if (open.view !== 'event') return `${open.view} ${mailKeyOf(place)}`;
    // The dialog bears no id: title and start tell one event from another.
    const words = [title, startDate, startTime].map((css) => textOf(open.at.querySelector(css), 80));
    return `event ${words.join(' | ')}`;
  },
});
