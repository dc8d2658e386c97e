import type { InventedPage } from './generic-page.ts';

const dana = 'Dana Whitfield <dana@northlight.example>';
const robin = 'Robin Vale <robin@northlight.example>';
const noor = 'Noor Haddad <noor@northlight.example>';
const start = '2026-09-16T14:00:00+02:00';
const end = '2026-09-16T15:00:00+02:00';

/** Calendars of differing structure; all invented. */
export const calendars: readonly InventedPage[] = [
  {
    name: 'dialog with a heading, a time line and a list of guests',
    url: 'https://cal.fernwood.example/week/2026-09-14',
    truth: {
      kind: 'event',
      title: 'Dana / Robin',
      start,
      end,
      people: [robin, dana],
      organizer: 'robin@northlight.example',
      recurrence: 'weekly',
      location: 'Room Fjord',
      self: 'robin@northlight.example',
    },
    html: `<!doctype html><html lang="en-GB"><head><title>Fernwood Calendar</title></head><body>
<header><span>Fernwood</span><button aria-label="Account: Robin Vale (robin@northlight.example)"><img alt=""></button></header>
<main><div role="grid"><div role="row"><span role="columnheader">Mon 14</span><span role="columnheader">Tue 15</span><span role="columnheader">Wed 16</span><span role="columnheader">Thu 17</span><span role="columnheader">Fri 18</span></div>
<div role="gridcell"><button aria-label="Dana / Robin, 14:00 to 15:00">Dana / Robin 14:00</button></div><div role="gridcell"><button>Atlas review 09:00</button></div><div role="gridcell"></div><div role="gridcell"></div><div role="gridcell"></div></div></main>
<div role="dialog" hidden><h2>Atlas review</h2><p>Friday, 18 September 2026, 09:00 – 10:00</p></div>
<div role="dialog" aria-labelledby="t1"><h2 id="t1">Dana / Robin</h2>
<div class="row"><svg aria-label="Time"></svg><div><div>Wednesday, 16 September 2026 ⋅ 14:00 – 15:00</div><div>Weekly on Wednesday</div></div></div>
<div class="row"><svg aria-label="Location"></svg><span>Room Fjord</span></div>
<section><h3>Guests (2)</h3><ul><li><img alt=""><span>Robin Vale</span> <span>Organizer</span> <a href="mailto:robin@northlight.example">robin@northlight.example</a></li>
<li><img alt=""><span>Dana Whitfield</span> <a href="mailto:dana@northlight.example">dana@northlight.example</a> <span>Awaiting</span></li></ul></section>
<section><h3>Notes</h3><p>Last time: Friday, 4 September 2026, 10:00 – 11:00 with sam@harbour.example. Dial in +1 555 0100.</p></section>
<footer><button>Yes</button><button>No</button><button>Maybe</button></footer></div></body></html>`,
  },
  {
    name: 'side panel beside a month, definition list, German',
    url: 'https://kalender.ufer.example/monat',
    truth: {
      kind: 'event',
      title: 'Mitarbeitergespräch Noor',
      start: '2026-09-17T11:00:00+02:00',
      end: '2026-09-17T12:00:00+02:00',
      people: [noor, robin],
      organizer: 'noor@northlight.example',
      location: 'Hafen, Raum 3',
    },
    html: `<!doctype html><html lang="de"><head><title>Kalender – Ufer</title></head><body>
<div class="a1"><table><tr><th>Mo</th><th>Di</th><th>Mi</th></tr><tr><td data-date="2026-09-14">14</td><td data-date="2026-09-15">15</td><td data-date="2026-09-16">16</td><td data-date="2026-09-17">17 <a href="#e1">11:00 Mitarbeitergespräch Noor</a></td><td data-date="2026-09-18">18</td></tr></table></div>
<div class="a2"><div class="a3"><div class="a4"><strong>Mitarbeitergespräch Noor</strong></div>
<dl><dt>Wann</dt><dd>Do., 17. September 2026, 11:00 bis 12:00 Uhr</dd><dt>Ort</dt><dd>Hafen, Raum 3</dd><dt>Organisator</dt><dd><a href="mailto:noor@northlight.example">Noor Haddad</a></dd>
<dt>Teilnehmer</dt><dd><a href="mailto:noor@northlight.example">Noor Haddad</a>, <a href="mailto:robin@northlight.example">Robin Vale</a></dd><dt>Erstellt von</dt><dd>Sam Okoro &lt;sam@harbour.example&gt;</dd></dl></div></div></body></html>`,
  },
  {
    name: 'plain table, server rendered, English with a named zone',
    url: 'https://intranet.quarry.example/calendar/show.php?id=88',
    truth: {
      kind: 'event',
      title: 'Quarterly one-to-one',
      start: '2026-09-16T13:30:00+01:00',
      end: '2026-09-16T14:15:00+01:00',
      people: [dana, robin],
      organizer: 'dana@northlight.example',
    },
    html: `<html><head><title>Calendar: Quarterly one-to-one</title></head><body><h1>Quarry intranet</h1>
<table border=0><tr><td align=right><b>Title:</b></td><td>Quarterly one-to-one</td></tr><tr><td align=right><b>Date:</b></td><td>16 Sep 2026</td></tr>
<tr><td><b>Start time:</b></td><td>1:30 PM</td></tr><tr><td><b>End time:</b></td><td>2:15 PM</td></tr><tr><td><b>Time zone:</b></td><td>Europe/London</td></tr>
<tr><td><b>Organiser:</b></td><td>Dana Whitfield &lt;dana@northlight.example&gt;</td></tr><tr><td><b>Attendees:</b></td><td>Dana Whitfield &lt;dana@northlight.example&gt;, Robin Vale &lt;robin@northlight.example&gt;</td></tr></table></body></html>`,
  },
  {
    name: 'a popover of a FullCalendar-like grid without a word of label',
    url: 'https://plan.tamarack.example/app',
    truth: {
      kind: 'event',
      title: 'Mentoring with Noor',
      start: '2026-09-17T11:00:00+02:00',
      end: '2026-09-17T12:00:00+02:00',
      people: [noor, robin],
    },
    html: `<html lang="en"><head><title>Tamarack</title></head><body><div class="fc"><table role="grid"><thead><tr><th role="columnheader" data-date="2026-09-14">Mon 9/14</th><th role="columnheader" data-date="2026-09-15">Tue 9/15</th><th role="columnheader" data-date="2026-09-16">Wed 9/16</th><th role="columnheader" data-date="2026-09-17">Thu 9/17</th><th role="columnheader" data-date="2026-09-18">Fri 9/18</th></tr></thead>
<tbody><tr><td role="gridcell"><a class="fc-event"><div class="fc-event-time">11:00 - 12:00</div><div class="fc-event-title">Mentoring with Noor</div></a><a class="fc-event"><div>2:00 - 3:00</div><div>Payroll</div></a></td></tr></tbody></table></div>
<div class="popper" style="position:absolute"><div><div class="head">Mentoring with Noor</div><div>Thursday, September 17, 2026, 11:00 AM – 12:00 PM</div>
<ul><li data-email="noor@northlight.example"><span>Noor Haddad</span></li><li data-email="robin@northlight.example"><span>Robin Vale</span></li></ul></div></div></body></html>`,
  },
  {
    name: 'an all-day event in French',
    url: 'https://agenda.rivage.example/jour',
    truth: {
      kind: 'event',
      title: 'Journée d’équipe',
      start: '2026-09-18T00:00:00+02:00',
      end: '2026-09-19T00:00:00+02:00',
      allDay: true,
      people: [dana, robin, noor],
      organizer: 'dana@northlight.example',
    },
    html: `<html lang="fr"><head><title>Agenda</title></head><body><div role="dialog" aria-label="Journée d’équipe"><h1>Journée d’équipe</h1>
<p><span>Quand :</span> <span>vendredi 18 septembre 2026</span> <span>(toute la journée)</span></p><p><b>Organisateur :</b> Dana Whitfield (dana@northlight.example)</p>
<div><h2>Participants</h2><div><div><span title="dana@northlight.example">Dana Whitfield</span> <em>Accepté</em></div><div><span title="robin@northlight.example">Robin Vale</span></div><div><span title="noor@northlight.example">Noor Haddad</span></div></div></div></div></body></html>`,
  },
  {
    name: 'Japanese labels in a detail page',
    url: 'https://yotei.hoshi.example/schedule/551',
    truth: {
      kind: 'event',
      title: '田中さんと1on1',
      start,
      end,
      people: ['田中 花子 <hanako@hoshi.example>', '佐藤 健 <ken@hoshi.example>'],
      organizer: 'hanako@hoshi.example',
      recurrence: 'weekly',
      location: '会議室A',
    },
    html: `<html lang="ja"><head><title>予定の詳細 - ホシ</title></head><body><main><h1>田中さんと1on1</h1><table><tr><th>日時</th><td>2026年9月16日(水) 14:00～15:00</td></tr><tr><th>繰り返し</th><td>毎週 水曜日</td></tr><tr><th>場所</th><td>会議室A</td></tr><tr><th>主催者</th><td><a href="mailto:hanako@hoshi.example">田中 花子</a></td></tr>
<tr><th>参加者</th><td><ul><li><a href="mailto:hanako@hoshi.example">田中 花子</a> 承諾</li><li><a href="mailto:ken@hoshi.example">佐藤 健</a> 未回答</li></ul></td></tr></table></main></body></html>`,
  },
  {
    name: 'Hebrew, right to left, with the time in an attribute',
    url: 'https://luach.gefen.example/e/12',
    truth: {
      kind: 'event',
      title: 'שיחה עם נועה',
      start,
      end,
      people: ['נועה כהן <noa@gefen.example>', 'דן לוי <dan@gefen.example>'],
      organizer: 'noa@gefen.example',
    },
    html: `<html lang="he" dir="rtl"><head><title>יומן</title></head><body><div role="dialog" aria-labelledby="x"><h2 id="x">שיחה עם נועה</h2><div><span>מתי:</span> <time datetime="2026-09-16T14:00+02:00">יום רביעי, 16 בספטמבר 2026, 14:00</time> – <time datetime="2026-09-16T15:00+02:00">15:00</time></div>
<div><span>מארגן:</span> <a href="mailto:noa@gefen.example">נועה כהן</a></div><div><span>משתתפים:</span> <ul><li><a href="mailto:noa@gefen.example">נועה כהן</a></li><li><a href="mailto:dan@gefen.example">דן לוי</a></li></ul></div></div></body></html>`,
  },
  {
    name: 'a recurring group meeting with rooms, Spanish, ics link',
    url: 'https://reuniones.olmo.example/evento/9',
    truth: {
      kind: 'event',
      title: 'Comité Atlas',
      start: '2026-09-18T09:00:00+02:00',
      end: '2026-09-18T10:30:00+02:00',
      people: ['Sam Okoro <sam@harbour.example>', dana, noor, robin],
      organizer: 'sam@harbour.example',
      recurrence: 'weekly',
      location: 'Sala 2',
    },
    html: `<html lang="es"><head><title>Comité Atlas</title></head><body><div class="app"><header><h1>Olmo</h1></header><article><header><h2>Comité Atlas</h2></header>
<div><label>Inicio</label><div>viernes, 18 de septiembre de 2026, 9:00</div></div><div><label>Fin</label><div>viernes, 18 de septiembre de 2026, 10:30</div></div><div><label>Repetición</label><div>Cada semana</div></div><div><label>Lugar</label><div>Sala 2</div></div>
<div><label>Organizador</label><div>Sam Okoro &lt;sam@harbour.example&gt;</div></div><div><label>Asistentes (4)</label><div><span>Dana Whitfield &lt;dana@northlight.example&gt;</span>; <span>Noor Haddad &lt;noor@northlight.example&gt;</span>; <span>Robin Vale &lt;robin@northlight.example&gt;</span></div></div>
<a href="/evento/9.ics">Añadir al calendario</a></article></div></body></html>`,
  },
  {
    name: 'a page that describes its event in JSON-LD',
    url: 'https://events.birchwood.example/2026/open-evening',
    truth: {
      kind: 'event',
      title: 'Open evening',
      start: '2026-09-18T18:00:00+02:00',
      end: '2026-09-18T20:00:00+02:00',
      people: [],
      location: 'Birchwood hall',
    },
    html: `<html lang="en"><head><title>Open evening | Birchwood</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"Open evening","startDate":"2026-09-18T18:00:00+02:00","endDate":"2026-09-18T20:00:00+02:00","location":{"@type":"Place","name":"Birchwood hall"},"organizer":{"@type":"Organization","name":"Birchwood"}}</script></head><body><main><h1>Open evening</h1><p>Come and see us on 18 September from six to eight.</p></main></body></html>`,
  },
  {
    name: 'an h-event on a page of its own',
    url: 'https://club.alder.example/meet',
    truth: {
      kind: 'event',
      title: 'Alder reading circle',
      start: '2026-09-16T19:00:00+02:00',
      end: '2026-09-16T21:00:00+02:00',
      people: [],
      location: 'Library',
    },
    html: `<html lang="en"><body><div class="h-event"><h1 class="p-name">Alder reading circle</h1><p>From <time class="dt-start" datetime="2026-09-16T19:00">7pm</time> to <time class="dt-end" datetime="2026-09-16T21:00">9pm</time> at <span class="p-location">Library</span></p></div></body></html>`,
  },
  {
    name: 'names without addresses, Polish panel',
    url: 'https://kalendarz.brzoza.example/',
    truth: {
      kind: 'event',
      title: 'Rozmowa z Noor',
      start,
      end,
      people: ['Noor Haddad <>', 'Robin Vale <>'],
      organizer: 'Noor Haddad',
    },
    html: `<html lang="pl"><head><title>Kalendarz</title></head><body><aside><h2>Rozmowa z Noor</h2><div><div>Termin</div><div>środa, 16 września 2026, 14:00–15:00</div></div><div><div>Organizator</div><div>Noor Haddad</div></div><div><div>Uczestnicy</div><ul><li>Noor Haddad</li><li>Robin Vale</li></ul></div></aside></body></html>`,
  },
  {
    name: 'an event being edited',
    url: 'https://cal.fernwood.example/edit/7',
    truth: { kind: 'event', title: 'Dana / Robin', start, end, people: [dana, robin] },
    html: `<html lang="en"><head><title>Fernwood Calendar</title></head><body><form><input name="title" aria-label="Title" value="Dana / Robin"><label for="d">Date</label><input id="d" type="date" value="2026-09-16"><label for="s">Start</label><input id="s" type="time" value="14:00"><label for="e">End</label><input id="e" type="time" value="15:00">
<h3>Guests</h3><ul><li><span>Dana Whitfield</span><span>dana@northlight.example</span><button>Remove</button></li><li><span>Robin Vale</span><span>robin@northlight.example</span><button>Remove</button></li></ul><button>Save</button></form></body></html>`,
  },
];
