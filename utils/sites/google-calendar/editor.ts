import type { EventItem } from '../../core/page-report.ts';
import { readWhen, type WhenContext } from '../../core/time-text/when.ts';
import type { SiteReading } from '../define-site.ts';
import type { AgreedTime } from '../reading/agreed-time.ts';
import { conferenceLink } from '../reading/conference-link.ts';
import { dateIn, valueIn } from '../reading/field.ts';
import { filled } from '../reading/filled.ts';
import { lacking } from '../reading/missing.ts';
import { recurrenceOf } from '../reading/recurrence-words.ts';
import { visibleText } from '../reading/text.ts';
import { $optional, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { readGuests } from './guests.ts';
import { contextOf, idParts, namedSelf, optionalText, ownAnswerOf, selfOf, timeParts } from './page.ts';

// Live values count, not attributes; jsname twins stand in where an id is gone.
const editor = selectors('google-calendar', '2026-09', {
  title: '#xTiIn, [jsname=GYcwYe]',
  startDate: '#xStDaIn',
  startTime: '#xStTiIn',
  endDate: '#xEnDaIn',
  endTime: '#xEnTiIn',
  allDay: '#xAlDaCbx',
  location: '#xLocIn',
  description: '#xDescIn [role=textbox], #xDescIn [contenteditable]',
  readOnlyDescription: '#xDesc',
  call: '#xRTCIn a[href^="https:"]',
  repeat: '[jsname=T7keRc] [data-value][aria-selected=true]',
});

function editorTime(root: ParentNode, context: WhenContext): AgreedTime {
  const date = (field: 'startDate' | 'endDate') =>
    dateIn($optional(root, editor[field], 'elsewhere'), context);
  const start = date('startDate');
  const end = date('endDate') ?? start;
  const box = $optional(root, editor.allDay, 'elsewhere');
  const allDay =
    box !== null &&
    (box.getAttribute('aria-checked') ??
      box.querySelector('[aria-checked]')?.getAttribute('aria-checked')) === 'true';
  const clock = (field: 'startTime' | 'endTime') => valueIn($optional(root, editor[field], 'empty'));
  if (!start || !end) return { when: null, agreed: false };
  const checked = box !== null && 'checked' in box && box.checked === true;
  const words =
    allDay || checked ? `${start} - ${end}` : `${start} ${clock('startTime')} - ${end} ${clock('endTime')}`;
  const when = readWhen(words, context);
  const isComplete = when !== null && when.allDay === (allDay || checked);
  return { when: isComplete ? when : null, agreed: isComplete };
}

/** Reads the full page of an event. What is not on it is named as missing. */
export function readEditor(page: Page, raw: string): SiteReading {
  const { document } = page;
  const context = contextOf(page);
  const root = document.querySelector('[role=main]') ?? document.body;
  const title = $optional(root, editor.title, 'elsewhere');
  const time = editorTime(root, context);
  const location = valueIn($optional(root, editor.location, 'elsewhere'));
  const written = $optional(root, editor.description, 'elsewhere');
  const description = visibleText(
    written ?? (root.querySelector('#xDescIn') ? null : root.querySelector(editor.readOnlyDescription.css)),
  );
  const call = $optional(root, editor.call, 'empty')?.getAttribute('href') ?? '';
  const self = selfOf(page);
  const attendees = readGuests(root, context.lang);
  const ids = idParts(raw);
  const words = optionalText(root, editor.repeat, 'elsewhere');
  const item: EventItem = {
    kind: 'event',
    title: valueIn(title),
    ...timeParts(time),
    attendees,
    ...('series' in ids ? { recurrence: recurrenceOf(words) || 'recurring' } : {}),
    ...filled('location', location),
    ...filled('conferencing', conferenceLink(call, location, description)),
    ...filled('description', description),
    ...ownAnswerOf(self, attendees),
    ...ids,
  };
  const missing = lacking({ title: title === null, time: !time.agreed });
  return {
    view: 'editor',
    self: namedSelf(self, attendees),
    zone: context.said,
    lang: context.lang,
    item,
    missing,
  };
}
