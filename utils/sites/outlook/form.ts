import type { EventItem } from '../../core/page-report.ts';
import { readWhen } from '../../core/time-text/when.ts';
import type { SiteReading } from '../define-site.ts';
import { agreedTime } from '../reading/agreed-time.ts';
import { saysCancelled } from '../reading/cancelled-words.ts';
import { conferenceLink } from '../reading/conference-link.ts';
import { valueIn } from '../reading/field.ts';
import { filled } from '../reading/filled.ts';
import { lacking } from '../reading/missing.ts';
import { readPersonas } from '../reading/personas.ts';
import { textOf, visibleText } from '../reading/text.ts';
import { $all, $optional, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { chipFacts, chipsTitled, guestsBy, placeOn } from './chips.ts';
import { itemIdOf } from './opening.ts';
import { type Context, selfOf } from './page.ts';
import { chipFor, chipOf } from './peek.ts';

const form = selectors('outlook', '2026-06', {
  title: '[id$="_SUBJECT"] input, input[id$="_SUBJECT"]',
  time: '[id$="_DATETIME"] [role=button], [id$="_DATETIME"]',
  body: '[role=textbox][aria-multiline=true], [role=document]',
  links: 'a[href^="https:"]',
});

/** Reads an event opened in full; what is not on it is named as missing. */
export function readForm(page: Page, open: Element, context: Context): SiteReading {
  const self = selfOf(page);
  const title = valueIn($optional(open, form.title, 'later'));
  const row = $optional(open, form.time, 'later');
  const words = readWhen(textOf(row, 300), context);
  // The grid behind the form often shows the same event: the two must not contradict each other.
  const chip = chipOf(chipsTitled(page, title, context), title, words);
  const time = agreedTime({ text: words, chip: chip?.when ?? null }, context.zone);
  const { when } = time;
  const witness = chipFor(chip, words);
  const place = placeOn(witness);
  const attendees = guestsBy(witness, readPersonas(open, self), place);
  const own = attendees.find(({ name }) => name !== '' && name === self.name)?.rsvp;
  const description = visibleText($optional(open, form.body, 'later'));
  const links = $all(open, form.links, 30).map((link) => link.getAttribute('href') ?? '');
  const facts = { key: '', ...chipFacts(witness) };
  const item: EventItem = {
    kind: 'event',
    title,
    start: when?.start ?? '',
    end: when?.end ?? '',
    ...(when?.allDay ? { allDay: true } : {}),
    attendees,
    ...filled('description', description),
    ...filled('location', place),
    ...filled('conferencing', conferenceLink(...links, description, place)),
    ...(saysCancelled(title) ? { cancelled: true } : {}),
    ...(own ? { ownAnswer: own } : {}),
    ...facts,
    key: itemIdOf(page) || facts.key,
  };
  const missing = lacking({
    title: title === '',
    time: !time.agreed,
    guests: attendees.length === 0,
    zone: context.foreignClock,
  });
  return { view: 'form', self, zone: context.said, lang: context.lang, item, missing, anchor: open };
}
