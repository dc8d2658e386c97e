import type { InventedPage } from './generic-page.ts';

const dana = 'Dana Whitfield <dana@northlight.example>';
const robin = 'Robin Vale <robin@northlight.example>';
const start = '2026-09-16T14:00:00+02:00';
const end = '2026-09-16T15:00:00+02:00';

/** More of the kind of `families`: enterprise, provider and team products. */
export const moreFamilies: readonly InventedPage[] = [
  {
    name: 'Japanese groupware: schedule detail in a table of th and td, names alone',
    url: 'https://g.hibari.example/cgi-bin/cbgrn/grn.cgi/schedule/view?event=551',
    truth: { kind: 'event', title: '目標の面談', start, end, people: ['田中 葵 <>', 'Robin Vale <>'] },
    html: `<html lang="ja"><head><title>予定の詳細 - ヒバリ</title></head><body><div id="header"><span class="login">Robin Vale</span> <a>ログアウト</a></div><div class="menu"><a>変更する</a> <a>削除する</a> <a>再利用する</a></div><h2 class="schedule">目標の面談</h2><table class="viewTable"><tr><th>日時</th><td>2026 年 9 月 16 日 （水） 14:00 ～ 15:00</td></tr><tr><th>施設</th><td>第2会議室</td></tr><tr><th>メモ</th><td>前回の続き</td></tr><tr><th>参加者</th><td><span class="user"><a>田中 葵</a></span> <span class="user"><a>Robin Vale</a></span></td></tr><tr><th>登録者</th><td><a>田中 葵</a> 2026/9/1（火） 10:20</td></tr></table></body></html>`,
  },
  {
    name: 'freemail: labels without colons, short year, Italian',
    url: 'https://mail1.brezza.example/appsuite/api/read?folder=INBOX&id=41',
    truth: {
      kind: 'mail',
      title: 'Bozza del piano',
      people: ['Lia Ferrante <lia.ferrante@lago.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T10:12:00+02:00',
      says: 'prima di giovedì',
    },
    html: `<html lang="it"><head><title>Brezza Mail</title></head><body><h1 class="brand">Brezza</h1><div class="bar"><a class="btn">Rispondi</a><a class="btn">Inoltra</a><a class="btn">Elimina</a></div><div class="reader"><div class="reader-subject">Bozza del piano</div><div class="reader-grid"><div class="k">Da</div><div class="v"><span class="nm">Lia Ferrante</span> <span class="ad">lia.ferrante@lago.example</span></div><div class="k">A</div><div class="v"><span class="nm">Robin Vale</span> <span class="ad">robin@northlight.example</span></div><div class="k">Data</div><div class="v">14/09/26 10:12</div></div><div class="reader-text"><p>Ciao Robin,</p><p>ecco la bozza; dimmi che ne pensi prima di giovedì.</p></div></div></body></html>`,
  },
  {
    name: 'classic enterprise mail: font tags, person before labels, German',
    url: 'https://notes.forge.example/mail/rvale.nsf/($Inbox)/8A1?OpenDocument',
    truth: {
      kind: 'mail',
      title: 'Termin am Donnerstag',
      people: ['Jonas Berg <jonas.berg@hafen.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T09:30:00+02:00',
      says: 'schaffst du',
    },
    html: `<html lang="de"><head><title>Termin am Donnerstag - Eingang</title></head><body><form><table class="actions"><tr><td><a>Antworten</a></td><td><a>Weiterleiten</a></td><td><a>Löschen</a></td></tr></table><table width="100%"><tr><td><img src="x.gif" alt=""></td><td><font size="3"><b>Jonas Berg</b></font> <font size="1">&lt;jonas.berg@hafen.example&gt;</font></td><td align="right"><font>14.09.2026 09:30</font></td></tr><tr><td><font>An</font></td><td><font>Robin Vale &lt;robin@northlight.example&gt;</font></td></tr><tr><td><font>Kopie</font></td><td></td></tr><tr><td><font>Betreff</font></td><td><font><b>Termin am Donnerstag</b></font></td></tr></table><hr><div><font>Hallo Robin,<br>schaffst du es am Donnerstag eine Stunde früher?</font></div></form></body></html>`,
  },
  {
    name: 'team suite: event card without a year, zone as an offset, guests by name, Chinese',
    url: 'https://lingque.example/calendar/week',
    truth: {
      kind: 'event',
      title: '周四谈话准备',
      start,
      end,
      people: ['林晓 <>', 'Robin Vale <>'],
      organizer: '林晓',
      location: '三层 会议室',
    },
    html: `<html lang="zh-CN"><head><title>灵雀日历</title></head><body><div class="grid" role="grid"><div role="gridcell"><div class="chip">周四谈话准备</div></div></div><div class="pop" role="dialog"><div class="pop-h"><span class="pop-t">周四谈话准备</span></div><div class="pop-l"><svg class="ic-time"></svg><span>9月16日 (周三) 14:00 - 15:00 (GMT+2)</span></div><div class="pop-l"><svg class="ic-loc"></svg><span>地点</span><span>三层 会议室</span></div><div class="pop-l"><span>组织者</span><span class="u">林晓</span></div><div class="pop-l"><span>参与者 (2)</span><div class="us"><div class="u">林晓</div><div class="u">Robin Vale</div></div></div><div class="pop-f"><button>接受</button><button>拒绝</button><button>待定</button></div></div></body></html>`,
  },
  {
    name: 'company webmail: table with th, moment with weekday in brackets, Korean',
    url: 'https://mails.haneul.example/index.php/mail/view?mid=551',
    truth: {
      kind: 'mail',
      title: '목요일 면담',
      people: ['김하나 <hana@bada.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T09:30:00+02:00',
      says: '조금 일찍',
    },
    html: `<html lang="ko"><head><title>하늘 메일</title></head><body><div class="gnb"><a>메일</a><a>일정</a><a>주소록</a></div><div class="btns"><button>답장</button><button>전달</button><button>삭제</button></div><div class="view"><div class="view-subject"><button class="star">☆</button> <strong>목요일 면담</strong></div><table><tbody><tr><th>보낸사람</th><td><span class="u">"김하나" &lt;hana@bada.example&gt;</span> <button>주소록 추가</button></td></tr><tr><th>받는사람</th><td><span class="u">"Robin Vale" &lt;robin@northlight.example&gt;</span></td></tr><tr><th>보낸 날짜</th><td>2026-09-14(월) 09:30:22</td></tr></tbody></table><div class="view-body"><p>안녕하세요,</p><p>목요일에 조금 일찍 만날 수 있을까요?</p></div></div></body></html>`,
  },
  {
    name: 'groupware mail of components with slots, French',
    url: 'https://courriel.bleu.example/webapp/mail/INBOX/message/771',
    truth: {
      kind: 'mail',
      title: 'Point de jeudi',
      people: ['Maëlle Corbin <maelle@vallon.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T09:30:00+02:00',
      says: 'un peu plus tôt',
    },
    html: `<html lang="fr"><head><title>Point de jeudi - Courriel</title></head><body><bm-app><template shadowrootmode="open"><div class="frame"><slot name="bar"></slot><main><slot></slot></main></div></template><div slot="bar"><button>Répondre</button><button>Transférer</button></div><bm-message><template shadowrootmode="open"><section><h1><slot name="subject"></slot></h1><slot name="head"></slot><article><slot></slot></article></section></template><span slot="subject">Point de jeudi</span><div slot="head"><div><b>De</b> <bm-contact address="maelle@vallon.example">Maëlle Corbin</bm-contact></div><div><b>À</b> <bm-contact address="robin@northlight.example">Robin Vale</bm-contact></div><div>lun. 14 sept. 2026 09:30</div></div><div class="content"><p>Bonjour,</p><p>peut-on se voir un peu plus tôt jeudi ?</p></div></bm-message></bm-app></body></html>`,
  },
  {
    name: 'fast calendar: panel of lines, dot between day and hours, English (US)',
    url: 'https://cal.pace.example/week/2026-09-14',
    truth: {
      kind: 'event',
      title: 'Dana / Robin 1:1',
      start,
      end,
      people: [dana, robin],
      recurrence: 'weekly',
    },
    html: `<html lang="en-US"><head><title>Pace – Calendar</title></head><body><div id="app"><div class="_1x"><div class="_2c">Dana / Robin 1:1</div><div class="_2c">Standup</div></div><div class="_p1"><div class="_p2">Dana / Robin 1:1</div><div class="_p3">Wed, Sep 16, 2026 · 2:00 – 3:00pm GMT+2</div><div class="_p3">Weekly on Wednesday</div><div class="_p4"><div class="_p5">2 guests</div><div class="_p6"><span class="_a">D</span><span>Dana Whitfield</span><span class="_m">dana@northlight.example</span></div><div class="_p6"><span class="_a">R</span><span>Robin Vale</span><span class="_m">robin@northlight.example</span></div></div><div class="_p7"><button>Yes</button><button>No</button><button>Maybe</button></div></div></div></body></html>`,
  },
  {
    name: 'freemail: header lines of one text each with breaks, Polish',
    url: 'https://poczta.cietrzew.example/czytaj.html?id=99',
    truth: {
      kind: 'mail',
      title: 'Rozmowa w czwartek',
      people: ['Zofia Lis <zofia@wierzba.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T09:30:00+02:00',
      says: 'trochę wcześniej',
    },
    html: `<html lang="pl"><head><title>Poczta</title></head><body><div id="menu"><a href="#">Odpowiedz</a> <a href="#">Przekaż</a> <a href="#">Usuń</a></div><div id="mail"><div id="naglowki">Od: Zofia Lis &lt;zofia@wierzba.example&gt;<br>Do: Robin Vale &lt;robin@northlight.example&gt;<br>Temat: Rozmowa w czwartek<br>Data: 14 września 2026 09:30<br></div><div id="tresc">Cześć Robin,<br><br>czy możemy zacząć trochę wcześniej w czwartek?</div></div></body></html>`,
  },
  {
    name: 'booking service: rows of heading and text, guest with a mail link, German',
    url: 'https://buchen.specht.example/dashboard/meetings/organize/id/bX7',
    truth: {
      kind: 'event',
      title: 'Kennenlernen mit Jonas',
      start,
      end: '2026-09-16T14:30:00+02:00',
      people: ['Jonas Berg <jonas.berg@hafen.example>'],
      location: 'Video',
    },
    html: `<html lang="de"><head><title>Kennenlernen mit Jonas – Specht</title></head><body><main><div class="Card"><div class="Card-head"><h1>Kennenlernen mit Jonas</h1><span class="Tag">Bestätigt</span></div><section><h2>Wann</h2><p>Mittwoch, 16. September 2026, 14:00 – 14:30 Uhr</p></section><section><h2>Ort</h2><p>Video</p></section><section><h2>Gast</h2><p>Jonas Berg</p><p><a href="mailto:jonas.berg@hafen.example">jonas.berg@hafen.example</a></p></section><section><h2>Erinnerung</h2><p>1 Stunde vorher</p></section><button>Absagen</button><button>Verschieben</button></div></main></body></html>`,
  },
  {
    name: 'portal mail: paragraphs with strong labels, Brazilian Portuguese',
    url: 'https://email.ipe.example/mail/read/8812',
    truth: {
      kind: 'mail',
      title: 'Conversa de quinta',
      people: ['Teresa Moura <teresa@serra.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T09:30:00+02:00',
      says: 'um pouco antes',
    },
    html: `<html lang="pt-BR"><head><title>Ipê Mail</title></head><body><header><h1>Ipê Mail</h1></header><aside><ul><li>Entrada</li><li>Enviados</li></ul></aside><div class="reading"><div class="reading-actions"><button>Responder</button><button>Encaminhar</button></div><h2 class="reading-title">Conversa de quinta</h2><p><strong>De:</strong> Teresa Moura (teresa@serra.example)</p><p><strong>Para:</strong> Robin Vale (robin@northlight.example)</p><p><strong>Enviado em:</strong> seg., 14 de set. de 2026 às 09:30</p><div class="reading-body"><p>Oi Robin,</p><p>podemos começar um pouco antes na quinta?</p></div></div></body></html>`,
  },
  {
    name: 'calendar dialog, Hebrew, labels before values, date and hours apart',
    url: 'https://yoman.tamar.example/#week',
    truth: {
      kind: 'event',
      title: 'שיחת יעדים',
      start,
      end,
      people: ['נועה ברק <noa@tamar.example>', 'Robin Vale <robin@northlight.example>'],
      location: 'חדר 3',
    },
    html: `<html lang="he" dir="rtl"><head><title>יומן תמר</title></head><body><div class="wk"><div class="ev">שיחת יעדים</div></div><div class="dlg" role="dialog" aria-labelledby="dt"><div class="dlg-h"><h3 id="dt">שיחת יעדים</h3></div><ul class="dlg-b"><li><span class="l">תאריך:</span> <span>יום רביעי, 16 בספטמבר 2026</span></li><li><span class="l">שעה:</span> <span dir="ltr">14:00 - 15:00</span></li><li><span class="l">מיקום:</span> <span>חדר 3</span></li><li><span class="l">משתתפים:</span> <span><a href="mailto:noa@tamar.example">נועה ברק</a>, <a href="mailto:robin@northlight.example">Robin Vale</a></span></li></ul></div></body></html>`,
  },
  {
    name: 'customer record: meeting with property pairs, chips of attendees, English',
    url: 'https://app.crmhaven.example/meetings/551/view/1',
    truth: {
      kind: 'event',
      title: 'Goals with Dana',
      start,
      end,
      people: [dana, robin],
      organizer: 'robin@northlight.example',
    },
    html: `<html lang="en-GB"><head><title>Meeting: Goals with Dana</title></head><body><nav><a>Contacts</a><a>Meetings</a></nav><div class="record"><div class="record-head"><small>Meeting</small><h1>Goals with Dana</h1></div><div class="props"><div class="prop"><label>Hosted by</label><div><span title="robin@northlight.example">Robin Vale</span></div></div><div class="prop"><label>Start time</label><div>16/09/2026 14:00</div></div><div class="prop"><label>End time</label><div>16/09/2026 15:00</div></div><div class="prop"><label>Attendees</label><div class="chips"><span class="chip" title="dana@northlight.example">Dana Whitfield</span><span class="chip" title="robin@northlight.example">Robin Vale</span></div></div><div class="prop"><label>Outcome</label><div>Scheduled</div></div></div></div></body></html>`,
  },
  {
    name: 'provider mail: lower-case labels, hours with an h, addresses in titles, French',
    url: 'https://messagerie.citron.example/OFX#mail/SF_INBOX/412',
    truth: {
      kind: 'mail',
      title: 'Point de jeudi',
      people: ['Maëlle Corbin <maelle@vallon.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T09:30:00+02:00',
      says: 'un peu plus tôt',
    },
    html: `<html lang="fr"><head><title>Messagerie Citron</title></head><body><div class="o-nav"><span>boîte de réception</span></div><div class="o-tools"><button title="répondre"></button><button>répondre à tous</button><button>transférer</button></div><div class="o-mail"><div class="o-subject">Point de jeudi</div><div class="o-line"><span class="o-lab">de :</span> <span class="o-ctc" title="maelle@vallon.example">Maëlle Corbin</span></div><div class="o-line"><span class="o-lab">à :</span> <span class="o-ctc" title="robin@northlight.example">Robin Vale</span></div><div class="o-date">lundi 14 septembre 2026 à 09h30</div><div class="o-body"><p>Bonjour,</p><p>peut-on se voir un peu plus tôt jeudi ?</p></div></div></body></html>`,
  },
  {
    name: 'calendar detail, Arabic figures, definition list',
    url: 'https://taqwim.wadi.example/events/77',
    truth: {
      kind: 'event',
      title: 'جلسة الأهداف',
      start,
      end,
      people: ['ليلى ناصر <layla@wadi.example>', 'Robin Vale <robin@northlight.example>'],
      location: 'قاعة النخيل',
    },
    html: `<html lang="ar-EG" dir="rtl"><head><title>التقويم - جلسة الأهداف</title></head><body><main><h1>جلسة الأهداف</h1><dl><dt>الوقت</dt><dd>الأربعاء، ١٦ سبتمبر ٢٠٢٦، ٢:٠٠ م – ٣:٠٠ م</dd><dt>المكان</dt><dd>قاعة النخيل</dd><dt>المدعوون</dt><dd><ul><li>ليلى ناصر &lt;layla@wadi.example&gt;</li><li>Robin Vale &lt;robin@northlight.example&gt;</li></ul></dd></dl></main></body></html>`,
  },
  {
    name: 'provider mail: people as buttons whose label is a sentence, Dutch',
    url: 'https://webmail.wilg.example/mail/inbox/5512',
    truth: {
      kind: 'mail',
      title: 'Gesprek van donderdag',
      people: ['Fleur de Wit <fleur@wilg.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T10:12:00+02:00',
      says: 'iets eerder',
    },
    html: `<html lang="nl"><head><title>Postvak IN - Wilg</title></head><body><div class="t"><button>Beantwoorden</button><button>Allen beantwoorden</button><button>Doorsturen</button></div><article class="m" aria-label="Bericht van Fleur de Wit"><h2>Gesprek van donderdag</h2><div class="f"><span class="fl">Van</span><button type="button" aria-label="Contact Fleur de Wit, fleur@wilg.example">Fleur de Wit</button></div><div class="f"><span class="fl">Aan</span><button type="button" aria-label="Contact Robin Vale, robin@northlight.example">Robin Vale</button></div><div class="d">ma 14-09-2026 10:12</div><div class="b"><p>Dag Robin,</p><p>kunnen we donderdag iets eerder beginnen?</p></div></article></body></html>`,
  },
  {
    name: 'calendar card: avatars with labels, addresses in data, weekly, Spanish',
    url: 'https://calendario.garza.example/semana/38',
    truth: {
      kind: 'event',
      title: 'Charla de objetivos',
      start,
      end,
      people: ['Inés Cabrera <ines@ribera.example>', 'Robin Vale <robin@northlight.example>'],
      recurrence: 'weekly',
      location: 'Sala Roble',
    },
    html: `<html lang="es"><head><title>Calendario Garza</title></head><body><div class="semana"><div class="ev" aria-label="Charla de objetivos, 14:00 a 15:00">Charla de objetivos</div></div><div class="tarjeta" role="dialog" aria-label="Charla de objetivos"><div class="tarjeta-titulo">Charla de objetivos</div><div class="fila"><span class="ico" aria-hidden="true">🕑</span><span>mié, 16 sep 2026, 14:00 – 15:00</span></div><div class="fila"><span class="ico" aria-hidden="true">🔁</span><span>Cada semana</span></div><div class="fila"><span class="ico">📍</span><span>Sala Roble</span></div><div class="fila"><span class="ico">👥</span><div class="gente"><div class="p" data-email="ines@ribera.example"><span class="av" aria-label="Inés Cabrera, ha aceptado">IC</span><span>Inés Cabrera</span></div><div class="p" data-email="robin@northlight.example"><span class="av" aria-label="Robin Vale, sin respuesta">RV</span><span>Robin Vale</span></div></div></div></div></body></html>`,
  },
];

/** Nothing for Beside on them. */
const page = (name: string, url: string, html: string): InventedPage => ({ name, url, html, truth: null });
export const moreStrangers: readonly InventedPage[] = [
  page(
    'task with a due moment and somebody responsible',
    'https://work.crmhaven.example/tasks/881',
    '<html lang="en"><head><title>Send the contract</title></head><body><main><h1>Send the contract</h1><dl><dt>Assignee</dt><dd>Dana Whitfield &lt;dana@northlight.example&gt;</dd><dt>Due</dt><dd>Wednesday, September 16, 2026, 2:00 PM</dd><dt>Priority</dt><dd>High</dd><dt>Reporter</dt><dd>Robin Vale</dd></dl></main></body></html>',
  ),
  page(
    'train ticket with times of leaving and coming',
    'https://bahn.specht.example/ticket/77',
    '<html lang="de"><head><title>Ihre Reise</title></head><body><main><h1>Ihre Reise</h1><dl><dt>Von</dt><dd>Kiel Hbf</dd><dt>Nach</dt><dd>Bern</dd><dt>Datum</dt><dd>16.09.2026</dd><dt>Abfahrt</dt><dd>14:00</dd><dt>Ankunft</dt><dd>22:10</dd><dt>Reisende</dt><dd>Robin Vale</dd></dl><p>Fragen an hilfe@specht.example</p></main></body></html>',
  ),
  page(
    'chat with two people and hours',
    'https://charla.garza.example/c/12',
    '<html lang="es"><head><title>Chat con Inés</title></head><body><main><h2>Inés Cabrera</h2><div role="log"><div>Inés Cabrera <span>14:00</span><p>¿Hablamos el 16 de septiembre de 2026 a las 15:00?</p></div><div>Robin Vale <span>14:02</span><p>Sí.</p></div></div><button>Responder</button></main></body></html>',
  ),
  page(
    'mail filter in the settings',
    'https://courriel.bleu.example/webapp/settings/filters',
    '<html lang="fr"><head><title>Paramètres - Courriel</title></head><body><main><h1>Filtres</h1><div><label>De</label><span>maelle@vallon.example</span></div><div><label>À</label><span>robin@northlight.example</span></div><div><label>Objet</label><span>Facture</span></div><p>Créé le 14 septembre 2026 à 09:30</p></main></body></html>',
  ),
  page(
    'bookings of a room, several lines',
    'https://kamers.wilg.example/kamer/4',
    '<html lang="nl"><head><title>Kamer 4 – reserveringen</title></head><body><main><h1>Kamer 4</h1><table><tr><th>Wanneer</th><th>Wie</th><th>Wat</th></tr><tr><td>16 september 2026 14:00 - 15:00</td><td>noor@northlight.example</td><td>Overleg</td></tr><tr><td>16 september 2026 16:00 - 17:00</td><td>robin@northlight.example</td><td>Tweegesprek</td></tr></table></main></body></html>',
  ),
  page(
    'poll of days',
    'https://umfrage.specht.example/p/9x',
    '<html lang="de"><head><title>Wann passt es?</title></head><body><main><h1>Wann passt es?</h1><p>von Jonas Berg</p><table><tr><th></th><th>Mi 16. September 2026 14:00 – 15:00</th><th>Do 17. September 2026 14:00 – 15:00</th></tr><tr><td>Jonas Berg</td><td>Ja</td><td>Nein</td></tr><tr><td>Robin Vale</td><td>Vielleicht</td><td>Ja</td></tr></table></main></body></html>',
  ),
];
