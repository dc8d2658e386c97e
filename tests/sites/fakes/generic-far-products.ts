import type { InventedPage } from './generic-page.ts';

const dana = 'Dana Whitfield <dana@northlight.example>';
const robin = 'Robin Vale <robin@northlight.example>';
const start = '2026-09-16T14:00:00+02:00';
const end = '2026-09-16T15:00:00+02:00';

/** Ten more products, in languages and of constructions the others are not; scored before the reader knew them. */
export const farProducts: readonly InventedPage[] = [
  {
    name: 'freemail of nested tables: labels in font tags, Danish',
    url: 'https://web.lyngposten.example/cgi-bin/read.pl?folder=indbakke&uid=218',
    truth: {
      kind: 'mail',
      title: 'Torsdag klokken ni',
      people: ['Mette Holm <mette.holm@fjordby.example>', robin],
      date: '2026-09-14T09:30:00+02:00',
      says: 'lidt tidligere',
    },
    html: `<html lang="da"><head><title>Lyngposten - webmail</title></head><body bgcolor="#ffffff"><table width="100%"><tr><td class="logo"><b>Lyngposten</b></td><td align="right"><font size="1">robin@northlight.example | <a href="logout.pl">Log ud</a></font></td></tr></table><table width="100%"><tr><td width="140" valign="top"><table><tr><td><a href="#">Indbakke</a> (3)</td></tr><tr><td><a href="#">Sendt post</a></td></tr><tr><td><a href="#">Papirkurv</a></td></tr></table></td><td valign="top"><table width="100%"><tr><td><a href="#">Besvar</a> <a href="#">Besvar alle</a> <a href="#">Videresend</a> <a href="#">Slet</a></td></tr></table><table width="100%" border="0"><tr><td><table><tr><td align="right"><font face="arial"><b>Fra:</b></font></td><td><font face="arial">Mette Holm &lt;mette.holm@fjordby.example&gt;</font></td></tr><tr><td align="right"><font face="arial"><b>Til:</b></font></td><td><font face="arial">Robin Vale &lt;robin@northlight.example&gt;</font></td></tr><tr><td align="right"><font face="arial"><b>Emne:</b></font></td><td><font face="arial">Torsdag klokken ni</font></td></tr><tr><td align="right"><font face="arial"><b>Dato:</b></font></td><td><font face="arial">14. september 2026 09.30</font></td></tr></table></td></tr><tr><td><font face="arial">Hej Robin,<br><br>kan vi begynde lidt tidligere på torsdag?<br><br>Mette</font></td></tr></table></td></tr></table></body></html>`,
  },
  {
    name: 'calendar of components in components, open shadow roots, Norwegian',
    url: 'https://kalender.skjaer.example/uke/2026/38',
    truth: {
      kind: 'event',
      title: 'Samtale Dana og Robin',
      start,
      end,
      people: [dana, robin],
      location: 'Rom Utsikten',
    },
    html: `<html lang="nb"><head><title>Skjær kalender</title></head><body><sk-app><template shadowrootmode="open"><sk-top><template shadowrootmode="open"><span>Skjær</span><button>I dag</button></template></sk-top><sk-uke><template shadowrootmode="open"><sk-dag><template shadowrootmode="open"><button>Samtale Dana og Robin</button><button>Stand-up</button></template></sk-dag></template></sk-uke><sk-detalj><template shadowrootmode="open"><section><h2>Samtale Dana og Robin</h2><sk-linje><template shadowrootmode="open"><span class="k">Når</span><span class="v"><slot></slot></span></template>onsdag 16. september 2026, 14:00–15:00</sk-linje><sk-linje><template shadowrootmode="open"><span class="k">Sted</span><span class="v"><slot></slot></span></template>Rom Utsikten</sk-linje><sk-folk><template shadowrootmode="open"><span class="k">Deltakere</span><ul><li><sk-person><template shadowrootmode="open"><b>Dana Whitfield</b> <small>dana@northlight.example</small></template></sk-person></li><li><sk-person><template shadowrootmode="open"><b>Robin Vale</b> <small>robin@northlight.example</small></template></sk-person></li></ul></template></sk-folk><button>Godta</button><button>Avslå</button></section></template></sk-detalj></template></sk-app></body></html>`,
  },
  {
    name: 'calendar of roles and labels alone: no tag with a meaning, Czech',
    url: 'https://kalendar.bobr.example/#/den/2026-09-16/u/551',
    truth: {
      kind: 'event',
      title: 'Schůzka s Danou',
      start,
      end,
      people: [dana, robin],
      organizer: 'dana@northlight.example',
      location: 'Zasedačka Bor',
    },
    html: `<html lang="cs"><head><title>Bobr – Kalendář</title></head><body><div role="application" aria-label="Bobr"><div role="toolbar"><div role="button">Dnes</div><div role="button" aria-label="Předchozí den"></div></div><div role="list" aria-label="Události"><div role="listitem"><div role="button" aria-label="Schůzka s Danou, 14:00 až 15:00" aria-expanded="true">Schůzka s Danou</div></div><div role="listitem"><div role="button" aria-label="Porada, 9:00 až 9:30">Porada</div></div></div><div role="region" aria-label="Podrobnosti události"><div role="heading" aria-level="2">Schůzka s Danou</div><div role="group" aria-label="Čas"><div>středa 16. září 2026</div><div>14:00 – 15:00</div></div><div role="group" aria-label="Místo"><div>Zasedačka Bor</div></div><div role="group" aria-label="Organizátor"><div>Dana Whitfield (dana@northlight.example)</div></div><div role="group" aria-label="Účastníci"><div role="list"><div role="listitem">Dana Whitfield (dana@northlight.example)</div><div role="listitem">Robin Vale (robin@northlight.example)</div></div></div><div role="group" aria-label="Odpověď"><div role="radio" aria-checked="true">Přijmout</div><div role="radio" aria-checked="false">Odmítnout</div></div></div></div></body></html>`,
  },
  {
    name: 'webmail in frames: list in one, message in another, Turkish',
    url: 'https://eposta.kavak.example/posta/ana.aspx',
    truth: {
      kind: 'mail',
      title: 'Perşembe görüşmesi',
      people: ['Elif Aydın <elif.aydin@cinar.example>', robin],
      date: '2026-09-14T09:30:00+02:00',
      says: 'biraz daha erken',
    },
    html: `<html lang="tr"><head><title>Kavak E-posta</title></head><body><div class="ust"><b>Kavak</b> <span>robin@northlight.example</span> <a href="cikis.aspx">Çıkış</a></div><template framed="liste"><table><tr><th>Gönderen</th><th>Konu</th><th>Tarih</th></tr><tr class="sec"><td>Elif Aydın</td><td>Perşembe görüşmesi</td><td>14.09.2026</td></tr><tr><td>Deniz Koç</td><td>Fatura</td><td>13.09.2026</td></tr></table></template><template framed="mesaj"><div class="arac"><a href="#">Yanıtla</a> <a href="#">İlet</a> <a href="#">Sil</a></div><div class="bas"><h3>Perşembe görüşmesi</h3><table><tr><td>Kimden:</td><td>Elif Aydın &lt;elif.aydin@cinar.example&gt;</td></tr><tr><td>Kime:</td><td>Robin Vale &lt;robin@northlight.example&gt;</td></tr><tr><td>Tarih:</td><td>14 Eylül 2026 Pazartesi 09:30</td></tr></table></div><div class="govde"><p>Merhaba Robin,</p><p>perşembe günü biraz daha erken başlayabilir miyiz?</p></div></template></body></html>`,
  },
  {
    name: 'groupware calendar: definition list, weekday in short, hours with a dot, Finnish',
    url: 'https://ryhma.kuikka.example/kalenteri/tapahtuma/551',
    truth: {
      kind: 'event',
      title: 'Danan ja Robinin kahdenkeskinen',
      start,
      end,
      people: [dana, robin],
      organizer: 'dana@northlight.example',
      location: 'Neuvotteluhuone Salmi',
    },
    html: `<html lang="fi"><head><title>Danan ja Robinin kahdenkeskinen – Kuikka</title></head><body><header><a href="/">Kuikka</a> <span class="kayttaja">Robin Vale</span> <a href="/ulos">Kirjaudu ulos</a></header><main><h1>Danan ja Robinin kahdenkeskinen</h1><dl><dt>Aika</dt><dd>ke 16.9.2026 klo 14.00–15.00</dd><dt>Paikka</dt><dd>Neuvotteluhuone Salmi</dd><dt>Järjestäjä</dt><dd><a href="mailto:dana@northlight.example">Dana Whitfield</a></dd><dt>Osallistujat</dt><dd><ul><li><a href="mailto:dana@northlight.example">Dana Whitfield</a></li><li><a href="mailto:robin@northlight.example">Robin Vale</a></li></ul></dd><dt>Kuvaus</dt><dd>Jatkamme viime kerrasta.</dd></dl><button>Hyväksy</button><button>Hylkää</button><a href="/kalenteri/tapahtuma/551.ics">Lataa</a></main></body></html>`,
  },
  {
    name: 'calendar drawn on a canvas, its text hidden for readers of screens, Russian',
    url: 'https://plan.rowan.example/week',
    truth: {
      kind: 'event',
      title: 'Встреча с Даной',
      start,
      end,
      people: ['Дана Уитфилд <dana@northlight.example>', robin],
      location: 'Переговорная «Сосна»',
    },
    html: `<html lang="ru"><head><title>Рябина — календарь</title></head><body><div class="stage"><canvas width="1200" height="800" role="img" aria-label="Неделя 14–20 сентября"></canvas><div class="vh" style="position:absolute;left:-9999px"><ul><li><a href="#e1">Встреча с Даной, среда, 16 сентября, 14:00–15:00</a></li><li><a href="#e2">Планёрка, понедельник, 14 сентября, 09:00–09:30</a></li></ul></div><div class="vh" style="position:absolute;left:-9999px" aria-live="polite"><div role="dialog" aria-label="Встреча с Даной"><p>Встреча с Даной</p><p>Время: среда, 16 сентября 2026 г., 14:00–15:00</p><p>Место: Переговорная «Сосна»</p><p>Участники:</p><ul><li>Дана Уитфилд, dana@northlight.example, придёт</li><li>Robin Vale, robin@northlight.example, не ответил</li></ul><button>Закрыть</button></div></div></div></body></html>`,
  },
  {
    name: 'provider mail: year first, name behind the label in its own line, Hungarian',
    url: 'https://posta.galagonya.example/level/9917',
    truth: {
      kind: 'mail',
      title: 'Csütörtöki beszélgetés',
      people: ['Kovács Réka <reka.kovacs@tisza.example>', robin],
      date: '2026-09-14T09:30:00+02:00',
      says: 'kicsit korábban',
    },
    html: `<html lang="hu"><head><title>Csütörtöki beszélgetés – Galagonya Posta</title></head><body><div class="fej"><span class="marka">Galagonya</span><div class="en"><span>Robin Vale</span><span>robin@northlight.example</span></div></div><div class="eszk"><button>Válasz</button><button>Továbbítás</button><button>Törlés</button></div><div class="level"><div class="targy">Csütörtöki beszélgetés</div><div class="sorok"><div class="sor"><div>Feladó</div><div>Kovács Réka &lt;reka.kovacs@tisza.example&gt;</div></div><div class="sor"><div>Címzett</div><div>Robin Vale &lt;robin@northlight.example&gt;</div></div><div class="sor"><div>Dátum</div><div>2026. szeptember 14. 9:30</div></div></div><div class="szoveg"><p>Szia Robin!</p><p>Kezdhetnénk csütörtökön egy kicsit korábban?</p></div></div></body></html>`,
  },
  {
    name: 'booking service: sentence over sections of heading and line, Romanian',
    url: 'https://programari.cocor.example/rezervare/bX7k',
    truth: {
      kind: 'event',
      title: 'Discuție de cunoaștere',
      start,
      end: '2026-09-16T14:30:00+02:00',
      people: ['Ioana Dobre <ioana.dobre@malul.example>', robin],
      organizer: 'ioana.dobre@malul.example',
      location: 'Apel video',
    },
    html: `<html lang="ro"><head><title>Rezervare confirmată | Cocor</title></head><body><div class="w"><div class="ok">✓</div><h1>Întâlnirea ta este programată</h1><p>Am trimis tuturor o invitație prin e-mail.</p><div class="c"><div class="r"><div class="l">Ce</div><div class="d">Discuție de cunoaștere</div></div><div class="r"><div class="l">Când</div><div class="d">miercuri, 16 septembrie 2026<br>14:00 – 14:30</div></div><div class="r"><div class="l">Cine</div><div class="d"><div>Ioana Dobre <span class="b">Gazdă</span></div><div>ioana.dobre@malul.example</div><div>Robin Vale</div><div>robin@northlight.example</div></div></div><div class="r"><div class="l">Unde</div><div class="d">Apel video</div></div></div><a href="#">Reprogramează</a><a href="#">Anulează</a></div></body></html>`,
  },
  {
    name: 'phone-like calendar: sheet of icon letters and lines, Greek',
    url: 'https://hmerologio.elia.example/m/2026-09-16',
    truth: {
      kind: 'event',
      title: 'Συνάντηση με τη Ντάνα',
      start,
      end,
      people: [dana, robin],
      location: 'Αίθουσα Ελιά',
    },
    html: `<html lang="el"><head><title>Ελιά Ημερολόγιο</title></head><body><div class="v"><div class="ev" data-start="2026-09-16T14:00:00+02:00" data-end="2026-09-16T15:00:00+02:00">Συνάντηση με τη Ντάνα</div><div class="ev" data-start="2026-09-16T09:00:00+02:00" data-end="2026-09-16T09:30:00+02:00">Ενημέρωση</div></div><div class="sheet" role="dialog" aria-modal="true"><div class="bar"><i class="mi">close</i><i class="mi">edit</i></div><div class="h">Συνάντηση με τη Ντάνα</div><div class="ln"><i class="mi">schedule</i><div>Τετάρτη 16 Σεπτεμβρίου 2026, 14:00 - 15:00</div></div><div class="ln"><i class="mi">place</i><div>Αίθουσα Ελιά</div></div><div class="ln"><i class="mi">group</i><div><div class="p"><span>Dana Whitfield</span><span class="m">dana@northlight.example</span></div><div class="p"><span>Robin Vale</span><span class="m">robin@northlight.example</span></div></div></div></div></body></html>`,
  },
  {
    name: 'mail client: head folded into a summary, sender a button, Indonesian',
    url: 'https://surel.jalak.example/kotak-masuk/7731',
    truth: {
      kind: 'mail',
      title: 'Obrolan hari Kamis',
      people: ['Sari Wulandari <sari@melati.example>', robin],
      date: '2026-09-14T09:30:00+02:00',
      says: 'sedikit lebih awal',
    },
    html: `<html lang="id"><head><title>Obrolan hari Kamis - Jalak Surel</title></head><body><nav><a href="#">Kotak Masuk</a><a href="#">Terkirim</a></nav><section class="x1"><h2 class="x2">Obrolan hari Kamis</h2><article class="x3"><details open><summary><button title="sari@melati.example">Sari Wulandari</button> <time datetime="2026-09-14T09:30:00+02:00">14 Sep 2026 09.30</time></summary><dl><dt>Dari</dt><dd>Sari Wulandari &lt;sari@melati.example&gt;</dd><dt>Kepada</dt><dd>Robin Vale &lt;robin@northlight.example&gt;</dd></dl></details><div class="x4"><p>Halo Robin,</p><p>bisakah kita mulai sedikit lebih awal hari Kamis?</p></div></article><div><button>Balas</button><button>Teruskan</button></div></section></body></html>`,
  },
];

const page = (name: string, url: string, html: string): InventedPage => ({ name, url, html, truth: null });

/** Pages of the same languages with nothing for Beside on them. */
export const farStrangers: readonly InventedPage[] = [
  page(
    'a loan of a library with a day to bring it back, Danish',
    'https://bibliotek.fjordby.example/laan',
    `<html lang="da"><head><title>Mine lån</title></head><body><main><h1>Mine lån</h1><table><tr><th>Titel</th><th>Forfatter</th><th>Afleveres</th></tr><tr><td>Havets historie</td><td>Mette Holm</td><td>16. september 2026</td></tr></table><p>Åbningstider: onsdag 10.00–18.00</p><a href="mailto:laan@fjordby.example">Kontakt</a></main></body></html>`,
  ),
  page(
    'a ticket of a train, Czech',
    'https://jizdenky.vlak.example/objednavka/551',
    `<html lang="cs"><head><title>Jízdenka</title></head><body><main><h1>Vaše jízdenka</h1><dl><dt>Odjezd</dt><dd>středa 16. září 2026, 14:00</dd><dt>Příjezd</dt><dd>16. září 2026, 15:00</dd><dt>Cestující</dt><dd>Robin Vale</dd><dt>Cena</dt><dd>240 Kč</dd></dl><button>Stáhnout</button></main></body></html>`,
  ),
  page(
    'a thread of a forum, Norwegian',
    'https://forum.skjaer.example/t/551',
    `<html lang="nb"><head><title>Hvor ofte møtes dere? - Forum</title></head><body><main><h1>Hvor ofte møtes dere?</h1><article><a href="/u/mette">Mette Holm</a> <time datetime="2026-09-14T09:30:00+02:00">14. september 2026 09:30</time><p>Vi møtes hver onsdag 14:00–15:00.</p><button>Svar</button></article><article><a href="/u/robin">Robin Vale</a> <time datetime="2026-09-14T10:30:00+02:00">14. september 2026 10:30</time><p>Hver uke.</p><button>Svar</button></article></main></body></html>`,
  ),
];
