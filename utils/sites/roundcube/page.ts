import type { Mailbox, Self } from '../../core/page-report.ts';
import { isDay } from '../../core/time.ts';
import { readInstant, type WhenContext } from '../../core/time-text/when.ts';
import { addressIn } from '../reading/address.ts';
import { textOf } from '../reading/text.ts';
import { $optional, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { app } from './opening.ts';

export const shell = selectors('roundcube', '2026-11', {
  app: `script[src*="${app}"]`,
  body: 'body[class*="task-mail"], #messagelist, #messagebody, #compose-subject, #messagecontframe',
  scripts: 'script:not([src])',
  user: '.username',
});

/** A setting of the page, as its own script hands it to the program; '' where it is not. */
function settingIn(document: Document, name: string): string {
  for (const script of document.querySelectorAll(shell.scripts.css)) {
    const source = (script.textContent ?? '').slice(0, 100_000);
    const at = source.indexOf(`"${name}":"`);
    if (at >= 0) return /^"([^"\\]{0,300})"/.exec(source.slice(at + name.length + 3))?.[1] ?? '';
  }
  return '';
}

/** The user is a login: an address on most servers, a bare name on others. */
export function selfOf({ document }: Page, inside: Document, people: readonly Mailbox[]): Self {
  const login = (
    settingIn(inside, 'username') || textOf($optional(document, shell.user, 'elsewhere'), 300)
  ).toLowerCase();
  const own = people.find(({ email }) => email === login) ?? null;
  return { name: own?.name ?? '', email: addressIn(login) };
}

export function contextOf({ document, browserZone, now }: Page): WhenContext & { format: string } {
  const lang = settingIn(document, 'locale').replace('_', '-') || document.documentElement.lang;
  // Roundcube follows the browser's zone unless its user chose another, and names neither.
  return { lang: lang || null, zone: browserZone, now, format: settingIn(document, 'date_format') };
}

const figures = /(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})/;

/** "dd.mm.yy" settles which figure is the day; `yy` stands for all four of the year. */
function inOrder(text: string, format: string): string {
  const order = (format.match(/[dmy]+/gi) ?? []).map((part) => part.slice(0, 1).toLowerCase());
  const found = figures.exec(text);
  if (!found || [...order].sort().join('') !== 'dmy') return '';
  const parts = [found[1] ?? '', found[3] ?? '', found[4] ?? ''];
  const of = (letter: string) => (parts[order.indexOf(letter)] ?? '').padStart(2, '0');
  const day = `${of('y')}-${of('m')}-${of('d')}`;
  return isDay(day) ? `${day}${text.slice(found.index + found[0].length)}` : '';
}

/** The moment of a mail: the first of the texts that holds one for sure. */
export function momentIn(texts: readonly string[], context: WhenContext & { format: string }): string {
  for (const text of texts) {
    const line = text.slice(0, 200);
    const ordered = inOrder(line, context.format);
    // Figures of which nobody says which is the day are not read in some language's usual order.
    if (ordered === '' && figures.test(line) && !/\d{4}-\d\d-\d\d/.test(line)) continue;
    const at = readInstant(ordered || line, context);
    if (at !== '') return at;
  }
  return '';
}
