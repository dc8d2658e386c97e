import type { InventedPage } from './generic-page.ts';

const dana = 'Dana Whitfield <dana@northlight.example>';
const robin = 'Robin Vale <robin@northlight.example>';

/** Webmails of differing structure; all invented. */
export const mails: readonly InventedPage[] = [
  {
    name: 'server-rendered mail with a table of headers',
    url: 'https://webmail.quarry.example/src/read_body.php?mailbox=INBOX&id=4',
    truth: {
      kind: 'mail',
      title: 'Your notes on page two',
      date: '2026-09-14T16:05:00+02:00',
      people: [dana, robin, 'Noor Haddad <noor@northlight.example>'],
      says: 'Could we talk about the opening',
    },
    html: `<html lang="en"><head><title>Quarry webmail</title></head><body><table><tr><td><a href="?c">Compose</a> <a href="?a">Addresses</a></td></tr></table>
<table><tr><td align="right"><b>Subject:&nbsp;</b></td><td><b>Your notes on page two</b></td></tr><tr><td align="right"><b>From:</b></td><td>"Dana Whitfield" &lt;dana@northlight.example&gt;</td></tr><tr><td align="right"><b>Date:</b></td><td>Mon, September 14, 2026 4:05 pm</td></tr><tr><td align="right"><b>To:</b></td><td>robin@northlight.example (Robin Vale)</td></tr><tr><td><b>Cc:</b></td><td>Noor Haddad &lt;noor@northlight.example&gt;</td></tr></table>
<table><tr><td><a href="?r">Reply</a> | <a href="?f">Forward</a></td></tr></table><table><tr><td><pre>Hi Robin,

Could we talk about the opening? I wrote a new one.

Dana

On Fri, Sep 11, 2026 Sam Okoro wrote:
&gt; From: Sam Okoro &lt;sam@harbour.example&gt;
&gt; Subject: old</pre></td></tr></table></body></html>`,
  },
  {
    name: 'reading pane beside a list, people in titles, German',
    url: 'https://post.ufer.example/mail/',
    truth: {
      kind: 'mail',
      title: 'Danke für gestern',
      date: '2026-09-14T08:12:00+02:00',
      people: [dana, robin],
      says: 'hat mir sehr geholfen',
      self: 'robin@northlight.example',
    },
    html: `<html lang="de"><head><title>Posteingang - robin@northlight.example</title></head><body><div role="listbox" aria-label="Nachrichten"><div role="option" aria-selected="true"><span>Dana Whitfield</span><span>Danke für gestern</span><span>08:12</span></div><div role="option"><span>Sam Okoro</span><span>Rechnung</span></div></div>
<section><h2>Danke für gestern</h2><div><div><span>Von:</span> <span title="dana@northlight.example">Dana Whitfield</span></div><div><span>An:</span> <span title="robin@northlight.example">Robin Vale</span></div><time datetime="2026-09-14T06:12:00Z">14.09.2026, 08:12</time></div>
<div role="toolbar"><button>Antworten</button><button>Weiterleiten</button></div><div><div><p>Hallo Robin,</p><p>deine Rückmeldung hat mir sehr geholfen.</p></div></div></section></body></html>`,
  },
  {
    name: 'a thread of messages, the last one open',
    url: 'https://mail.tamarack.example/thread/55',
    truth: {
      kind: 'mail',
      title: 'Atlas draft',
      date: '2026-09-15T08:00:00+02:00',
      people: ['Noor Haddad <noor@northlight.example>', robin],
      says: 'second version',
    },
    html: `<html lang="en"><head><title>Atlas draft - Tamarack Mail</title></head><body><main><h1>Atlas draft</h1>
<article class="m"><header><div class="sender" data-email="dana@northlight.example">Dana Whitfield</div><div>To: <span data-email="robin@northlight.example">Robin Vale</span></div><time datetime="2026-09-14T10:00:00+02:00">Yesterday</time></header><div class="body"><p>The first version.</p></div></article>
<article class="m"><header><div class="sender" data-email="noor@northlight.example">Noor Haddad</div><div>To: <span data-email="robin@northlight.example">Robin Vale</span></div><time datetime="2026-09-15T08:00:00+02:00">8:00</time></header><div class="body"><p>Here is the second version.</p></div></article><button>Reply</button></main></body></html>`,
  },
  {
    name: 'mail to a list, Arabic',
    url: 'https://barid.nakhla.example/inbox/3',
    truth: {
      kind: 'mail',
      title: 'اجتماع الفريق',
      date: '2026-09-14T10:30:00+02:00',
      people: ['ليلى منصور <layla@nakhla.example>', 'team@lists.nakhla.example <team@lists.nakhla.example>'],
      says: 'أراكم',
    },
    html: `<html lang="ar" dir="rtl"><head><title>البريد</title></head><body><div role="main"><dl><dt>الموضوع</dt><dd>اجتماع الفريق</dd><dt>من</dt><dd>ليلى منصور &lt;layla@nakhla.example&gt;</dd><dt>إلى</dt><dd>team@lists.nakhla.example</dd><dt>التاريخ</dt><dd>14 سبتمبر 2026، 10:30 ص</dd></dl><div><p>مرحبا جميعا، أراكم غدا.</p></div><button>رد</button></div></body></html>`,
  },
  {
    name: 'Korean mail',
    url: 'https://mail.sol.example/read/9',
    truth: {
      kind: 'mail',
      title: '의견 감사합니다',
      date: '2026-09-14T15:20:00+02:00',
      people: ['김하나 <hana@sol.example>', '박준 <jun@sol.example>'],
      says: '도움이',
    },
    html: `<html lang="ko"><body><h3>의견 감사합니다</h3><ul><li><strong>보낸사람</strong> <span>김하나 &lt;hana@sol.example&gt;</span></li><li><strong>받는사람</strong> <span>박준 &lt;jun@sol.example&gt;</span></li><li><strong>보낸 날짜</strong> <span>2026년 9월 14일 (월) 오후 3:20</span></li></ul><div><div>말씀해 주신 내용이 큰 도움이 되었습니다.</div></div><a>답장</a></body></html>`,
  },
  {
    name: 'an invitation with a calendar file',
    url: 'https://webmail.quarry.example/read/12',
    truth: {
      kind: 'mail',
      title: 'Invitation: Dana / Robin',
      date: '2026-09-14T16:05:00+02:00',
      start: '2026-09-16T14:00:00+02:00',
      end: '2026-09-16T15:00:00+02:00',
      people: [dana, robin],
    },
    html: `<html lang="en-GB"><body><article><h1>Invitation: Dana / Robin</h1><p>From: <a href="mailto:dana@northlight.example">Dana Whitfield</a><br>To: <a href="mailto:robin@northlight.example">Robin Vale</a><br>Date: 14 September 2026, 16:05</p>
<div><table><tr><th>When</th><td>Wednesday, 16 September 2026, 14:00 – 15:00</td></tr><tr><th>Where</th><td>Room Fjord</td></tr></table><button>Accept</button><button>Decline</button><button>Tentative</button></div><div><p>Please join.</p></div><a href="/att/1/invite.ics">invite.ics</a><button>Reply</button></article></body></html>`,
  },
];
