import type { InventedPage } from './generic-page.ts';

const dana = 'Dana Whitfield <dana@northlight.example>';
const robin = 'Robin Vale <robin@northlight.example>';
const noor = 'Noor Haddad <noor@northlight.example>';
const start = '2026-09-16T14:00:00+02:00';
const end = '2026-09-16T15:00:00+02:00';

const hours = Array.from({ length: 10 }, (_, hour) => `<li>${String(hour + 8).padStart(2, '0')}:00</li>`);
/** A week as it is drawn: its days above, its hours at the side, one chip. */
const week = (title: string) =>
  `<h2>14 – 18 September 2026</h2><ol class="hours">${hours.join('')}</ol><div class="chip"><b>14:00</b> <span>${title}</span></div>`;

/** Cards, popovers and previews without words of label: icons, letters of names, lines one below the other. */
export const cards: readonly InventedPage[] = [
  {
    name: 'a card of icons, date and hours in lines of their own',
    url: 'https://app.linden.example/board',
    truth: { kind: 'event', title: 'Dana / Robin', start, end, people: [dana, robin] },
    html: `<html lang="en-GB"><head><title>Linden</title></head><body><div class="card"><div class="card-head"><span class="card-title">Dana / Robin</span><span>×</span></div><div><span class="ico"></span><span>Wed, 16 Sep 2026</span></div><div><span class="ico"></span><span>14:00 – 15:00</span></div><div><i class="bi bi-people"></i><div><div class="row"><span>Dana Whitfield</span><small>dana@northlight.example</small></div><div class="row"><span>Robin Vale</span><small>robin@northlight.example</small></div></div></div></div>${week('Dana / Robin')}</body></html>`,
  },
  {
    name: 'a popover whose body is called one, names behind an icon',
    url: 'https://app.maple.example/calendar',
    truth: {
      kind: 'event',
      title: 'Noor and Robin',
      start,
      end,
      people: ['Noor Haddad <>', 'Robin Vale <>'],
    },
    html: `<html lang="en-GB"><head><title>Maple</title></head><body>${week('Noor and Robin')}<div role="tooltip" class="popover"><h3 class="popover-header">Noor and Robin</h3><div class="popover-body"><p>Wednesday, 16 September 2026<br>14:00 - 15:00</p><p><svg data-testid="UsersIcon"></svg> Noor Haddad &amp; Robin Vale</p></div></div></body></html>`,
  },
  {
    name: 'letters of names, told apart from names; a surname that is a hall',
    url: 'https://app.maple.example/calendar/week',
    truth: {
      kind: 'event',
      title: 'Colloquio con Elena',
      start,
      end,
      people: ['Elena Sala <elena@northlight.example>', robin],
    },
    html: `<html lang="it"><head><title>Calendario</title></head><body><div role="dialog" aria-labelledby="h"><h2 id="h">Colloquio con Elena</h2><table><tr><th>Data</th><td>mercoledì 16 settembre 2026</td></tr><tr><th>Ora</th><td>14:00 – 15:00</td></tr><tr><th>Partecipanti</th><td><div class="x-Group-root"><div><span>ES</span></div><div><p>Elena Sala</p><p>elena@northlight.example</p></div></div><div class="x-Group-root"><div><span>RV</span></div><div><p>Robin Vale</p><p>robin@northlight.example</p></div></div></td></tr></table></div></body></html>`,
  },
  {
    name: 'a booking whose heading is a sentence and whose row is the title',
    url: 'https://cal.rowan.example/booking/4',
    truth: { kind: 'event', title: 'Mentoring Noor', start, end, people: [noor, robin] },
    html: `<html lang="en-GB"><head><title>Rowan</title></head><body><main><div role="dialog" aria-labelledby="k"><h3 id="k">This meeting is scheduled</h3><div class="grid"><div>What</div><div>Mentoring Noor</div><div>When</div><div>Wednesday, 16 September 2026<br>14:00 – 15:00</div><div>Who</div><div><div><span>Noor Haddad</span> <p>noor@northlight.example</p></div><div><p>Robin Vale</p><p>robin@northlight.example</p></div></div></div></div></main></body></html>`,
  },
  {
    name: 'a mail whose sender is a button with the address beside it',
    url: 'https://webmail.aspen.example/en',
    truth: {
      kind: 'mail',
      title: 'Draft for Thursday',
      people: [dana, robin, noor],
      date: '2026-09-14T10:05:00+02:00',
      says: 'Could we look at it',
    },
    html: `<html lang="en-GB"><head><title>Aspen</title></head><body><ul><li><span>Dana Whitfield</span> <span>Draft for Thursday</span> <span>10:05</span></li><li><span>Sam Okoro</span> <span>Lunch</span> <span>9 Sep</span></li></ul><div class="pane"><div><button aria-label="Reply">←</button></div><h1>Draft for Thursday</h1><div><button>Dana Whitfield</button> <span>&lt;dana@northlight.example&gt;</span></div><div><span>to </span><button title="robin@northlight.example">Robin Vale</button><span>, Cc </span><button title="noor@northlight.example">Noor Haddad</button></div><div><span>14 September 2026, 10:05</span></div><div><p>Could we look at it before Thursday?</p><blockquote>Sam Okoro wrote: no.</blockquote></div></div></body></html>`,
  },
];

const page = (name: string, url: string, html: string): InventedPage => ({ name, url, html, truth: null });

/** Pages with the words of a mail or of an event that are neither. */
export const lookalikes: readonly InventedPage[] = [
  page(
    'chapters about the head of a mail',
    'https://docs.aspen.example/mail/headers',
    '<html lang="en"><head><title>Mail headers</title></head><body><main><h1>Mail headers</h1><pre>From: Dana Whitfield &lt;dana@northlight.example&gt;</pre><h2>From</h2><p>The author: <code>dana@northlight.example</code>.</p><h2>To</h2><p>Who gets it: <code>robin@northlight.example</code>.</p><h2>Date</h2><p>For example 16 Sep 2026 14:00.</p><h2>Subject</h2><p>What it is about.</p></main></body></html>',
  ),
  page(
    'an invoice from one to another',
    'https://billing.aspen.example/i/118',
    '<html lang="en"><head><title>Invoice 118</title></head><body><main><h1>Invoice 118</h1><table><tr><td>From:</td><td>Aspen &lt;dana@northlight.example&gt;</td></tr><tr><td>To:</td><td>Robin Vale &lt;robin@northlight.example&gt;</td></tr><tr><td>Date:</td><td>16 September 2026</td></tr><tr><td>Subject:</td><td>Consulting in August</td></tr></table></main></body></html>',
  ),
  page(
    'a forum that offers to reply',
    'https://forum.aspen.example/t/mail-server/4',
    '<html lang="en"><head><title>Mail server</title></head><body><main><h1>Mail server</h1><div><b>Dana Whitfield</b> 16 September 2026 14:00<p>How do I move it?</p><button>Reply</button></div><div><b>Sam Okoro</b> 16 September 2026 15:00<p>By night.</p><button>Reply</button></div></main></body></html>',
  ),
  page(
    'two reminders',
    'https://calendar.aspen.example/week',
    '<html lang="en"><head><title>Calendar</title></head><body><div role="alertdialog"><h2>2 reminders</h2><ul><li><b>Payroll</b> Wednesday, 16 September 2026, 09:00 – 09:30</li><li><b>Dana / Robin</b> Wednesday, 16 September 2026, 14:00 – 15:00</li></ul></div></body></html>',
  ),
  page(
    'an event that has no name yet',
    'https://calendar.aspen.example/new',
    '<html lang="en"><head><title>Calendar</title></head><body><div role="dialog"><h2>New event</h2><label for="t">Title</label><input id="t" value=""><label for="s">Start</label><input id="s" type="datetime-local" value="2026-09-16T14:00"><label for="e">End</label><input id="e" type="datetime-local" value="2026-09-16T15:00"><label for="g">Guests</label><input id="g"></div></body></html>',
  ),
];
