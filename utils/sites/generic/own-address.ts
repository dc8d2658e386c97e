import type { Self } from '../../core/page-report.ts';
import { addressIn } from '../reading/address.ts';
import { textOf } from '../reading/text.ts';
import { inOrder } from './in-order.ts';
import { addressesIn, attributeAddress, cleanName, isName } from './names.ts';
import type { Steps } from './steps.ts';
import { isOneOf, shapeOf } from './vocabulary.ts';

const places = [
  'header,nav,[role=banner],[role=navigation]',
  '[class*="account" i],[id*="account" i],[aria-label*="account" i]',
  '[class*="user" i],[id*="user" i],[class*="profile" i]',
  '[class*="identity" i],[class*="login" i],[class*="logged" i]',
];
// Where the page speaks of what is open, an address is somebody else's.
const open =
  'main,[role=main],article,[role=article],[role=dialog],dialog,[role=listbox],[role=grid],[role=list],table,form,footer';
const saved = [
  'meta[name*="user" i][content*="@"],meta[name*="email" i][content*="@"]',
  'html[data-user*="@"],html[data-email*="@"],body[data-user*="@"],body[data-email*="@"]',
  '[data-user-email*="@"],[data-account-email*="@"]',
];
const signedIn = (words: string): string => String.raw`(?:${words})[^@]{0,60}?(\S{1,64}@\S{1,200})`;

/** An address an element of the page's frame bears, with the name beside it; null for none. */
function accountIn(element: Element): { email: string; name: string } | null {
  if (element.closest(open)) return null;
  const own = element.childElementCount === 0 ? addressIn((element.textContent ?? '').slice(0, 300)) : '';
  const email = attributeAddress(element) || own;
  if (email === '') return null;
  const label = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '';
  const names = [label.replace(/^[^:：]{0,40}[:：]/u, ''), textOf(element, 200)]
    .map((text) => cleanName(text.split(email)[0] ?? ''))
    .filter(isName);
  return { email, name: names[0] ?? '' };
}

/** The one account the frame of the page names: its head, its menus, parts called after users. */
function* accountOf(document: Document): Steps<Self | null> {
  const found = new Map<string, string>();
  for (const [index, place] of (yield* inOrder(document, places, 60)).entries()) {
    if (index % 10 === 9) yield;
    if (place.closest(open)) continue;
    for (const element of [place, ...place.querySelectorAll('*')].slice(0, 200)) {
      const account = accountIn(element);
      if (account) found.set(account.email, account.name || (found.get(account.email) ?? ''));
    }
    if (found.size > 0) break;
  }
  const [only] = found;
  return only && found.size === 1 ? { name: only[1], email: only[0] } : null;
}

function isExit(element: Element): boolean {
  const href = element.getAttribute('href') ?? '';
  const words = (element.textContent ?? '').trim().slice(0, 40) || (element.getAttribute('title') ?? '');
  return /log-?out|sign-?out|log-?off/iu.test(href.slice(0, 300)) || isOneOf('exit', words);
}

/** The one address in what little text stands round an element. */
function addressAround(element: Element): string {
  let place = element.parentElement;
  for (let up = 0; place && up < 3 && place.localName !== 'body'; up++, place = place.parentElement) {
    const text = place.textContent ?? '';
    if (text.length > 300) return '';
    const found = new Set(addressesIn(text));
    if (found.size === 1) return [...found][0] ?? '';
  }
  return '';
}

/** The address beside the way out: "dana@x · Log out". */
function* besideExit(document: Document): Steps<string> {
  let tried = 0;
  for (const exit of document.querySelectorAll('a,button,[role=menuitem]')) {
    if (++tried > 400) break;
    if (tried % 60 === 0) yield;
    const found = isExit(exit) ? addressAround(exit) : '';
    if (found !== '') return found;
  }
  return '';
}

/** The signed-in user, where the page's frame names exactly one address. */
export function* ownAddress(document: Document): Steps<Self> {
  for (const element of yield* inOrder(document, saved, 5)) {
    const email = attributeAddress(element);
    if (email !== '' && !element.closest('main,article,dialog,[role=dialog]')) return { name: '', email };
  }
  yield;
  const account = yield* accountOf(document);
  if (account) return account;
  yield;
  const exit = yield* besideExit(document);
  if (exit !== '') return { name: '', email: exit };
  const said =
    shapeOf('signedIn', signedIn).exec((document.body?.textContent ?? '').slice(0, 20_000))?.[1] ?? '';
  return { name: '', email: addressIn(said) || addressIn(document.title.slice(-300)) };
}
