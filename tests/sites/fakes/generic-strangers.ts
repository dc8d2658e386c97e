import type { InventedPage } from './generic-page.ts';

const page = (name: string, url: string, html: string): InventedPage => ({ name, url, html, truth: null });

/** Pages that hold times, people and labels and are neither an open event nor an open mail. */
export const strangers: readonly InventedPage[] = [
  page(
    'shop checkout',
    'https://shop.willow.example/checkout',
    `<html lang="en"><head><title>Checkout</title></head><body><main><h1>Your order</h1><dl><dt>Delivery</dt><dd>Wednesday, 16 September 2026, 14:00 – 16:00</dd><dt>Email</dt><dd>robin@northlight.example</dd><dt>Subtotal</dt><dd>€ 34.00</dd><dt>Shipping</dt><dd>€ 4.00</dd><dt>Total</dt><dd>€ 38.00</dd></dl></main></body></html>`,
  ),
  page(
    'issue tracker',
    'https://track.quarry.example/browse/ATL-12',
    `<html lang="en"><head><title>ATL-12 Export fails</title></head><body><main><h1>Export fails</h1><dl><dt>Reporter</dt><dd><a href="mailto:dana@northlight.example">Dana Whitfield</a></dd><dt>Assignee</dt><dd><a href="mailto:robin@northlight.example">Robin Vale</a></dd><dt>Priority</dt><dd>High</dd><dt>Date</dt><dd>16 Sep 2026, 14:00 – 15:00</dd></dl><p>Happens since Monday.</p></main></body></html>`,
  ),
  page(
    'issue tracker on a plain address',
    'https://desk.quarry.example/t/12',
    `<html lang="en"><body><h1>Printer on floor two</h1><table><tr><th>From</th><td>Dana Whitfield &lt;dana@northlight.example&gt;</td></tr><tr><th>Assignee</th><td>Robin Vale</td></tr><tr><th>Priority</th><td>Low</td></tr><tr><th>Created</th><td>14 Sep 2026, 14:00</td></tr></table><p>It does not print.</p></body></html>`,
  ),
  page(
    'wiki page with minutes',
    'https://pages.quarry.example/x/Atlas',
    `<html lang="en"><head><title>Minutes of 16 September</title></head><body><main><h1>Minutes of 16 September</h1><ul><li><a>Page history</a></li><li><a>View source</a></li></ul><table><tr><th>Date</th><td>16 Sep 2026, 14:00 – 15:00</td></tr><tr><th>Participants</th><td><a href="mailto:dana@northlight.example">Dana Whitfield</a>, <a href="mailto:noor@northlight.example">Noor Haddad</a></td></tr></table><h2>Decisions</h2><p>We ship.</p><h2>Action items</h2></main></body></html>`,
  ),
  page(
    'news article',
    'https://news.harbour.example/2026/09/launch',
    `<html lang="en"><head><title>Atlas launches</title><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Atlas launches"}</script></head><body><article><h1>Atlas launches</h1><p>By <a href="mailto:sam@harbour.example">Sam Okoro</a>, <time datetime="2026-09-15T08:00">today</time></p><p>The hall opens on Friday, 18 September 2026, 9:00 – 12:00.</p></article></body></html>`,
  ),
  page(
    'news article without markup',
    'https://paper.harbour.example/a/1',
    `<html lang="de"><head><title>Atlas startet</title></head><body><article><h1>Atlas startet</h1><p>Von Sam Okoro, 15. September 2026, 08:00</p><p>Die Halle ist am Freitag, 18. September 2026, 9:00 bis 12:00 Uhr offen. Fragen an sam@harbour.example.</p></article></body></html>`,
  ),
  page(
    'social feed',
    'https://social.willow.example/home',
    `<html lang="en"><body><div role="feed"><article><h2>Dana Whitfield</h2><time datetime="2026-09-15T07:00Z">2 h</time><p>Party on Wed, 16 September 2026, 14:00 – 15:00</p><button>Like</button><button>Share</button></article><article><h2>Noor</h2><button>Like</button><button>Share</button></article></div></body></html>`,
  ),
  page(
    'chat',
    'https://chat.quarry.example/c/atlas',
    `<html lang="en"><body><main><h1>#atlas</h1><div><div><b>Dana Whitfield</b> <time datetime="2026-09-15T08:00:00Z">10:00</time><p>Call on Wed, 16 September 2026, 14:00 – 15:00?</p></div><div><b>Noor Haddad</b> <time datetime="2026-09-15T08:05:00Z">10:05</time><p>Write to noor@northlight.example</p></div></div><div contenteditable="true" role="textbox"></div></main></body></html>`,
  ),
  page(
    'mail list without an open mail',
    'https://mail.tamarack.example/inbox',
    `<html lang="en"><head><title>Inbox - robin@northlight.example</title></head><body><h1>Inbox</h1><table><tr><th>From</th><th>Subject</th><th>Date</th></tr><tr><td title="dana@northlight.example">Dana Whitfield</td><td>Atlas draft</td><td>14 Sep 2026, 10:00</td></tr><tr><td title="noor@northlight.example">Noor Haddad</td><td>Lunch</td><td>14 Sep 2026, 11:00</td></tr></table></body></html>`,
  ),
  page(
    'agenda of several events',
    'https://kalender.ufer.example/liste',
    `<html lang="de"><head><title>Kalender</title></head><body><h1>Diese Woche</h1><ul><li><h3>Atlas</h3><p>Mi., 16. September 2026, 14:00 – 15:00</p></li><li><h3>Noor</h3><p>Do., 17. September 2026, 11:00 – 12:00</p></li></ul></body></html>`,
  ),
  page(
    'mail being written',
    'https://mail.tamarack.example/compose',
    `<html lang="en"><head><title>New message - Tamarack Mail</title></head><body><div role="dialog" aria-label="Draft to Dana"><h2>Draft to Dana</h2><div><span>From</span><span>robin@northlight.example</span></div><div><span>To</span><span title="dana@northlight.example">Dana Whitfield</span></div><input aria-label="Subject" value="Private words"><div role="textbox" contenteditable="true">Private</div><button>Send</button></div></body></html>`,
  ),
  page(
    'address book',
    'https://mail.tamarack.example/contacts/4',
    `<html lang="en"><body><h1>Dana Whitfield</h1><dl><dt>E-mail</dt><dd><a href="mailto:dana@northlight.example">dana@northlight.example</a></dd><dt>Birthday</dt><dd>16 September 1980</dd></dl></body></html>`,
  ),
  page(
    'sign-in',
    'https://mail.tamarack.example/login',
    `<html lang="en"><body><h1>Sign in</h1><form><label>E-mail<input value="robin@northlight.example"></label><input type="password"></form></body></html>`,
  ),
  page(
    'flight booking',
    'https://air.willow.example/booking/AB12',
    `<html lang="en"><body><h1>Berlin to Lisbon</h1><dl><dt>From</dt><dd>Berlin 16 September 2026, 14:00</dd><dt>To</dt><dd>Lisbon 16 September 2026, 17:00</dd><dt>Passenger</dt><dd>Robin Vale</dd><dt>Total</dt><dd>€ 210</dd></dl></body></html>`,
  ),
];
