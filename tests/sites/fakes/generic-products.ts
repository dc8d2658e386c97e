import type { InventedPage } from './generic-page.ts';

const dana = 'Dana Whitfield <dana@northlight.example>';
const robin = 'Robin Vale <robin@northlight.example>';
const noor = 'Noor Haddad <noor@northlight.example>';
const start = '2026-09-16T14:00:00+02:00';
const end = '2026-09-16T15:00:00+02:00';

/** Pages built the way several kinds of calendars and webmails build theirs: groupware, booking pages, light clients. */
export const products: readonly InventedPage[] = [
  {
    name: 'groupware: mail detail of named parts, recipients as person links',
    url: 'https://office.heron.example/appsuite/#!!&app=io/mail&folder=default0/INBOX&id=4',
    truth: {
      kind: 'mail',
      title: 'Draft of the plan',
      people: [dana, robin],
      date: '2026-09-14T10:12:00+02:00',
      says: 'Here is the draft',
    },
    html: `<html lang="en-GB"><head><title>Mail - Inbox</title></head><body><div class="window-container"><div class="list-view" role="listbox"><div role="option" aria-selected="true"><span class="person">Dana Whitfield</span><span class="subject">Draft of the plan</span></div></div>
<div class="rightside mail-detail-pane"><article class="list-item mail-item mail-detail expanded"><header class="detail-view-header"><h1 class="subject">Draft of the plan</h1><div class="detail-view-row"><span class="from"><a class="halo-link person-link person-from" title="dana@northlight.example" href="mailto:dana@northlight.example">Dana Whitfield</a></span><time class="date" datetime="2026-09-14T10:12:00+02:00">14/09/2026 10:12</time></div><div class="recipients"><span class="label">To</span> <a class="halo-link person-link" title="robin@northlight.example" href="mailto:robin@northlight.example">Robin Vale</a></div></header>
<section class="attachments"></section><section class="body"><div class="content"><p>Here is the draft, remarks welcome until Friday.</p></div></section></article><button>Reply</button><button>Reply all</button><button>Forward</button></div></div></body></html>`,
  },
  {
    name: 'classic webmail: label column, spans for people, French',
    url: 'https://zimbre.colline.example/mail#1',
    truth: {
      kind: 'mail',
      title: 'Compte rendu',
      people: [noor, robin],
      date: '2026-09-14T09:30:00+02:00',
      says: 'Merci de relire',
    },
    html: `<html lang="fr"><head><title>Colline: Réception</title></head><body><table class="MsgHeaderTable"><tr><td colspan="2" class="SubjectCol">Compte rendu</td></tr><tr><td class="LabelColName">Objet :</td><td>Compte rendu</td></tr><tr><td class="LabelColName">De :</td><td><span class="addrBubble">Noor Haddad &lt;noor@northlight.example&gt;</span></td></tr><tr><td class="LabelColName">À :</td><td><span class="addrBubble">Robin Vale &lt;robin@northlight.example&gt;</span></td></tr><tr><td class="LabelColName">Envoyé :</td><td>lundi 14 septembre 2026 09:30</td></tr></table><div class="MsgBody"><p>Merci de relire ce texte avant jeudi.</p></div><div><button>Répondre</button><button>Transférer</button></div></body></html>`,
  },
  {
    name: 'event view of a PHP groupware: a table of strong labels, Spanish',
    url: 'https://horda.ribera.example/kronolith/event.php?eventID=77',
    truth: {
      kind: 'event',
      title: 'Dana / Robin',
      start,
      end,
      people: [dana, robin],
      organizer: 'dana@northlight.example',
      location: 'Sala Fiordo',
    },
    html: `<html lang="es"><head><title>Calendario - Dana / Robin</title></head><body><h1 class="header">Dana / Robin</h1><table class="event"><tr><td><strong>Lugar</strong></td><td>Sala Fiordo</td></tr><tr><td><strong>Inicio</strong></td><td>16 de septiembre de 2026, 14:00</td></tr><tr><td><strong>Fin</strong></td><td>16 de septiembre de 2026, 15:00</td></tr><tr><td><strong>Organizador</strong></td><td>Dana Whitfield &lt;dana@northlight.example&gt;</td></tr><tr><td><strong>Asistentes</strong></td><td><table><tr><td>Dana Whitfield &lt;dana@northlight.example&gt;</td><td>Aceptado</td></tr><tr><td>Robin Vale &lt;robin@northlight.example&gt;</td><td>Pendiente</td></tr></table></td></tr></table></body></html>`,
  },
  {
    name: 'booking page: what, when, who in headings and lines',
    url: 'https://cal.heron.example/booking/8Hs2',
    truth: {
      kind: 'event',
      title: '30 minutes between Dana Whitfield and Robin Vale',
      start,
      end: '2026-09-16T14:30:00+02:00',
      people: [dana, robin],
      organizer: 'dana@northlight.example',
      location: 'Heron Video',
    },
    html: `<html lang="en"><head><title>Booking | Heron</title></head><body><main><div class="card"><h3>This meeting is scheduled</h3><p>We sent an e-mail with the details to everybody.</p><div class="grid"><div class="label">What</div><div class="value">30 minutes between Dana Whitfield and Robin Vale</div><div class="label">When</div><div class="value">Wednesday, September 16, 2026<br>2:00 PM - 2:30 PM (Europe/Berlin)</div><div class="label">Who</div><div class="value"><div><span>Dana Whitfield</span> <span class="badge">Host</span><p>dana@northlight.example</p></div><div><span>Robin Vale</span><p>robin@northlight.example</p></div></div><div class="label">Where</div><div class="value"><a href="https://meet.heron.example/x">Heron Video</a></div></div><a href="/booking/8Hs2.ics">Add to calendar</a></div></main></body></html>`,
  },
  {
    name: 'light webmail client: subject line, from and to as spans, German',
    url: 'https://snappel.ufer.example/#/mailbox/INBOX/m12',
    truth: {
      kind: 'mail',
      title: 'Notizen zum Gespräch',
      people: [dana, robin],
      date: '2026-09-14T16:05:00+02:00',
      says: 'Danke für das Gespräch',
    },
    html: `<html lang="de"><head><title>Posteingang - robin@northlight.example</title></head><body><div class="messageItem"><div class="messageItemHeader"><h2 class="subjectParent"><span class="subject">Notizen zum Gespräch</span></h2><div class="informationShort"><span class="from" title="dana@northlight.example">Dana Whitfield &lt;dana@northlight.example&gt;</span></div><div><span>An:</span> <span class="to">Robin Vale &lt;robin@northlight.example&gt;</span></div><div><span>Datum:</span> <time datetime="2026-09-14T14:05:00Z">14. September 2026, 16:05</time></div></div><div class="bodyText"><div class="b-text-part plain">Danke für das Gespräch. Ich schreibe bis Mittwoch auf, was wir vereinbart haben.</div></div></div><div class="btn-group"><a class="btn" title="Antworten">↩</a><a class="btn" title="Weiterleiten">→</a></div></body></html>`,
  },
  {
    name: 'freemail: header rows of a definition list, Russian',
    url: 'https://mail.bereg.example/message/17',
    truth: {
      kind: 'mail',
      title: 'План на осень',
      people: ['Дана Витова <dana@northlight.example>', 'Робин Вейл <robin@northlight.example>'],
      date: '2026-09-14T10:00:00+02:00',
      says: 'Посмотрите, пожалуйста',
    },
    html: `<html lang="ru"><head><title>Письмо «План на осень» — Почта</title></head><body><main><h1>План на осень</h1><dl><dt>От</dt><dd>Дана Витова &lt;dana@northlight.example&gt;</dd><dt>Кому</dt><dd>Робин Вейл &lt;robin@northlight.example&gt;</dd><dt>Дата</dt><dd>14 сентября 2026 г., 10:00</dd></dl><div class="letter__body"><p>Посмотрите, пожалуйста, план до пятницы.</p></div><button>Ответить</button><button>Переслать</button></main></body></html>`,
  },
  {
    name: 'popover of a CalDAV client: start and end, guests by address alone',
    url: 'https://dav.harbour.example/agendav/',
    truth: {
      kind: 'event',
      title: 'Dana / Robin',
      start,
      end,
      people: [
        'dana@northlight.example <dana@northlight.example>',
        'robin@northlight.example <robin@northlight.example>',
      ],
    },
    html: `<html lang="en-GB"><head><title>Harbour calendar</title></head><body><div class="fc"><table role="grid"><tr><th role="columnheader" data-date="2026-09-14">Mon</th><th role="columnheader" data-date="2026-09-15">Tue</th><th role="columnheader" data-date="2026-09-16">Wed</th><th role="columnheader" data-date="2026-09-17">Thu</th><th role="columnheader" data-date="2026-09-18">Fri</th></tr></table></div><div class="qtip" role="alertdialog"><div class="qtip-title">Dana / Robin</div><div class="qtip-content"><dl><dt>Start</dt><dd>16/09/2026 14:00</dd><dt>End</dt><dd>16/09/2026 15:00</dd><dt>Attendees</dt><dd><ul><li>dana@northlight.example</li><li>robin@northlight.example</li></ul></dd></dl><button>Edit</button><button>Delete</button></div></div></body></html>`,
  },
  {
    name: 'encrypted mail: expanded message, sender and recipients as buttons',
    url: 'https://app.tresor.example/mail/INBOX/9',
    truth: {
      kind: 'mail',
      title: 'Rota for October',
      people: [dana, robin],
      date: '2026-09-14T08:20:00+02:00',
      says: 'I can take the first week',
    },
    html: `<html lang="en-GB"><head><title>Tresor - robin@northlight.example</title></head><body><main><h1>Rota for October</h1><div class="mail-viewer"><div><small>From</small> <button title="dana@northlight.example">Dana Whitfield</button></div><div><small>To</small> <button title="robin@northlight.example">Robin Vale</button></div><div><small>Date</small> <span>Monday, 14 September 2026, 08:20</span></div><div id="mail-body" class="selectable"><p>I can take the first week, could you ask Sam about the second?</p></div></div><div role="toolbar"><button aria-label="Reply">R</button><button aria-label="Forward">F</button></div></main></body></html>`,
  },
  {
    name: 'groupware event dialog: tabs and a table of participants, Dutch',
    url: 'https://groep.polder.example/egw/index.php?menuaction=calendar.view&cal_id=4',
    truth: {
      kind: 'event',
      title: 'Voortgang Robin',
      start,
      end,
      people: [dana, robin],
      location: 'Kamer 3',
      recurrence: 'weekly',
    },
    html: `<html lang="nl"><head><title>Agenda - Voortgang Robin</title></head><body><div role="dialog"><h2>Voortgang Robin</h2><div role="tablist"><span role="tab">Algemeen</span><span role="tab">Links</span></div><table><tr><td>Begin</td><td>woensdag 16 september 2026 14:00</td></tr><tr><td>Einde</td><td>woensdag 16 september 2026 15:00</td></tr><tr><td>Locatie</td><td>Kamer 3</td></tr><tr><td>Herhaling</td><td>Wekelijks</td></tr></table><h3>Deelnemers</h3><table><tr><th>Naam</th><th>Status</th></tr><tr><td>Dana Whitfield &lt;dana@northlight.example&gt;</td><td>Geaccepteerd</td></tr><tr><td>Robin Vale &lt;robin@northlight.example&gt;</td><td>Geen antwoord</td></tr></table></div></body></html>`,
  },
  {
    name: 'inspector popover: title, time in two lines, invitees, Italian',
    url: 'https://calendario.brezza.example/giorno',
    truth: { kind: 'event', title: 'Colloquio con Noor', start, end, people: [noor, robin] },
    html: `<html lang="it"><head><title>Calendario</title></head><body><div class="day"><div class="chip">Colloquio con Noor</div></div><div role="dialog" aria-label="Colloquio con Noor"><div class="t"><h2>Colloquio con Noor</h2></div><div class="w"><span>mercoledì 16 settembre 2026</span><span>dalle 14:00 alle 15:00</span></div><div class="i"><span>Invitati</span><ul><li title="noor@northlight.example">Noor Haddad</li><li title="robin@northlight.example">Robin Vale</li></ul></div></div></body></html>`,
  },
];
