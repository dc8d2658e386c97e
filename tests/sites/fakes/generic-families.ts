import type { InventedPage } from './generic-page.ts';

const dana = 'Dana Whitfield <dana@northlight.example>';
const robin = 'Robin Vale <robin@northlight.example>';
const noor = 'Noor Haddad <noor@northlight.example>';
const start = '2026-09-16T14:00:00+02:00';
const end = '2026-09-16T15:00:00+02:00';

/** Pages built in the manner of whole families of groupware, freemail and booking products, none of them copied. */
export const families: readonly InventedPage[] = [
  {
    name: 'modern groupware mail: collapsed header, avatar letters, roles of a list, Italian',
    url: 'https://posta.lago.example/modern/email/Inbox/conversation/-311',
    truth: {
      kind: 'mail',
      title: 'Bozza del piano',
      people: ['Lia Ferrante <lia.ferrante@lago.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T10:12:00+02:00',
      says: 'prima di giovedì',
    },
    html: `<html lang="it"><head><title>Posta in arrivo (3) | Lago</title></head><body><div id="app"><header class="hdr_x1"><div class="search"><input type="search" placeholder="Cerca"></div><button aria-label="Impostazioni"></button><button class="acct_9f" title="robin@northlight.example">RV</button></header><nav><ul><li>Posta in arrivo</li><li>Inviati</li></ul></nav>
<main class="split_2a"><div role="list" class="lst_77"><div role="listitem" class="row_77 sel_1" aria-selected="true"><div class="snd_4">Lia Ferrante</div><div class="dt_4">14 set</div><div class="sb_4">Bozza del piano</div><div class="fr_4">Ciao Robin, ecco la bozza</div></div><div role="listitem" class="row_77"><div class="snd_4">Officina Nord</div><div class="dt_4">13 set</div><div class="sb_4">Preventivo</div></div></div>
<section class="vw_0" aria-label="Messaggio"><div class="tb_0" role="toolbar"><button>Rispondi</button><button>Rispondi a tutti</button><button>Inoltra</button><button>Elimina</button></div><div class="vh_0"><h2 class="sj_0">Bozza del piano</h2></div><div class="mg_0"><div class="mh_0"><div class="av_0" aria-hidden="true">LF</div><div class="mi_0"><div><button class="pn_0" aria-haspopup="true"><span>Lia Ferrante</span></button> <span class="em_0">&lt;lia.ferrante@lago.example&gt;</span></div><div class="rc_0"><span>A:</span> <button class="pn_0" title="Robin Vale &lt;robin@northlight.example&gt;">Robin Vale</button></div></div><div class="dd_0" title="lunedì 14 settembre 2026, 10:12">14 settembre 2026, 10:12</div></div><div class="bd_0"><div><p>Ciao Robin,</p><p>ecco la bozza; dimmi che ne pensi prima di giovedì.</p></div></div></div></section></main></div></body></html>`,
  },
  {
    name: 'PHP groupware, dynamic view: header table with hidden rows, Portuguese',
    url: 'https://webmail.serra.example/imp/dynamic.php?page=message&buid=88',
    truth: {
      kind: 'mail',
      title: 'Reunião de avaliação',
      people: [
        'Teresa Moura <teresa@serra.example>',
        'Robin Vale <robin@northlight.example>',
        'Ivo Sá <ivo@serra.example>',
      ],
      date: '2026-09-14T09:05:00+02:00',
      says: 'podemos adiar',
    },
    html: `<html lang="pt-PT"><head><title>Reunião de avaliação</title></head><body class="impPage"><div id="hordeHead"><a href="/imp/">Correio</a> <a href="/kronolith/">Calendário</a> <a href="/login.php?logout_reason=4">Sair</a></div>
<div class="dimpOptions noprint"><span class="horde-button">Responder</span><a href="#" class="horde-button">Encaminhar</a><a href="#">Eliminar</a></div>
<div id="msgData"><div class="msgHeaders" id="msgHeaders"><div class="msgHeadersContent"><table id="msgHeadersColl" style="display:none"><tr><td class="subject">Reunião de avaliação</td></tr></table><table><thead><tr><td class="label">Assunto:</td><td class="subject">Reunião de avaliação</td></tr><tr id="msgHeaderFrom"><td class="label">De:</td><td class="from"><a class="horde-button mailto" email="teresa@serra.example" personal="Teresa Moura">Teresa Moura &lt;teresa@serra.example&gt;</a></td></tr><tr id="msgHeaderDate"><td class="label">Data:</td><td><time class="msgHeaderDate" datetime="2026-09-14T07:05:00Z">segunda-feira, 14 de setembro de 2026 09:05:00 +0200</time></td></tr><tr id="msgHeaderTo"><td class="label">Para:</td><td class="to"><a email="robin@northlight.example">Robin Vale &lt;robin@northlight.example&gt;</a></td></tr><tr id="msgHeaderCc"><td class="label">Cc:</td><td class="cc"><a email="ivo@serra.example">Ivo Sá &lt;ivo@serra.example&gt;</a></td></tr><tr id="msgHeaderBcc" style="display:none"><td class="label">Bcc:</td><td></td></tr></thead></table></div></div>
<div class="messageBody"><div class="mimePartBase"><div class="mimePartData"><div class="fixed">Olá Robin,<br><br>não consigo chegar a horas na quarta, podemos adiar?<br><br>Teresa</div></div></div></div></div></body></html>`,
  },
  {
    name: 'light webmail of one page: short header with titles, moment in an attribute, French',
    url: 'https://courrier.vallon.example/?/#/mailbox/INBOX/m1043',
    truth: {
      kind: 'mail',
      title: 'Point de jeudi',
      people: ['Maëlle Corbin <maelle@vallon.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T09:30:00+02:00',
      says: 'un peu plus tôt',
    },
    html: `<html lang="fr"><head><title>Boîte de réception - robin@northlight.example</title></head><body><div id="rl-app"><div id="rl-left"><ul class="b-folders"><li><a>Boîte de réception</a></li></ul></div><div id="V-MailMessageList"><div class="messageListItem focused"><time data-time="1789371000" class="dateParent">14 sept.</time><div class="senderParent"><span class="sender">Maëlle Corbin</span></div><div class="subjectParent"><span>Point de jeudi</span></div></div></div>
<div id="V-MailMessageView" class="messageView"><div class="messageItemHeader"><div class="subjectParent"><span class="flagParent">★</span><span>Point de jeudi</span></div><div class="informationShort"><a href="#" title="Répondre">↩</a><span class="from"><span title="Maëlle Corbin &lt;maelle@vallon.example&gt;">Maëlle Corbin</span></span> <span>à</span> <span class="to"><span title="Robin Vale &lt;robin@northlight.example&gt;">Robin Vale</span></span> <time data-time="1789371000" title="lundi 14 septembre 2026 à 09:30">14 sept. 2026 à 09:30</time></div><div class="informationFull" hidden><span>De : </span></div></div><div class="messageItem"><div class="bodyText"><div class="b-text-part plain"><p>Bonjour,</p><p>peut-on se voir un peu plus tôt jeudi ?</p></div></div></div></div></div></body></html>`,
  },
  {
    name: 'groupware calendar detail: surname first, answers in icons, zone in a badge, German',
    url: 'https://office.hafen.example/appsuite/#!!&app=io/calendar&id=44.1',
    truth: {
      kind: 'event',
      title: 'Jahresgespräch',
      start,
      end,
      people: ['Berg, Jonas <jonas.berg@hafen.example>', 'Vale, Robin <robin@northlight.example>'],
      organizer: 'jonas.berg@hafen.example',
      location: 'Besprechung Kai 2',
    },
    html: `<html lang="de-DE"><head><title>Kalender - App Suite</title></head><body><div id="io-ox-core"><div role="application"><div class="calendar-weekview"><div class="appointment" data-cid="44.1" aria-label="Jahresgespräch, Besprechung Kai 2"><div class="title">Jahresgespräch</div><div class="location">Besprechung Kai 2</div></div><div class="appointment"><div class="title">Werkstatt</div></div></div></div>
<div class="detail-popup" role="dialog" aria-label="Termindetails"><div class="popup-header"><button aria-label="Bearbeiten"></button><button aria-label="Löschen"></button><button aria-label="Schließen"></button></div><div class="popup-body"><div class="calendar-detail view"><div class="calendar-action"></div><div class="date-time"><div class="date">Mi., 16.9.2026</div><div class="time"><span class="start">14:00</span> – <span class="end">15:00</span> Uhr <a class="badge" title="Europe/Berlin">MESZ</a></div></div><h1 class="subject clear-title">Jahresgespräch</h1><div class="location">Besprechung Kai 2</div><div class="note">Bitte die Ziele vom Frühjahr mitbringen.</div>
<fieldset class="participants"><legend>Teilnehmer (2)</legend><ul class="participant-list"><li class="participant"><a class="halo-link person" href="mailto:jonas.berg@hafen.example" title="jonas.berg@hafen.example"><span class="lastname">Berg</span>, <span class="firstname">Jonas</span></a> <span class="status accepted" title="Zugesagt"><i class="bi check"></i></span></li><li class="participant"><a class="halo-link person" href="mailto:robin@northlight.example" title="robin@northlight.example"><span class="lastname">Vale</span>, <span class="firstname">Robin</span></a> <span class="status none" title="Nicht beantwortet"></span></li></ul></fieldset>
<details><summary>Details</summary><table><tr><th>Organisator</th><td><a href="mailto:jonas.berg@hafen.example">Berg, Jonas</a></td></tr><tr><th>Angezeigt als</th><td>Gebucht</td></tr><tr><th>Erstellt</th><td>01.09.2026 11:20</td></tr></table></details><table class="expandable"><tr><th>Organisator</th><td><a href="mailto:jonas.berg@hafen.example">Berg, Jonas</a></td></tr></table></div></div></div></div></body></html>`,
  },
  {
    name: 'desktop-like groupware: form with labels over tables, times in fields, Dutch',
    url: 'https://kantoor.polder.example/web/?#tab-appointment-9',
    truth: {
      kind: 'event',
      title: 'Tweegesprek Noor / Robin',
      start,
      end,
      people: [noor, robin],
      location: 'Kamer 4',
    },
    html: `<html lang="nl"><head><title>Agenda - Robin Vale</title></head><body class="x-body"><div class="x-tab-panel"><div class="x-tab-strip" role="tablist"><span role="tab">Agenda</span><span role="tab" aria-selected="true">Tweegesprek Noor / Robin</span></div><div class="x-panel-body"><div class="x-toolbar"><button type="button">Opslaan en sluiten</button><button type="button">Bijlage toevoegen</button></div>
<div class="x-form-item"><label for="ext-11" class="x-form-item-label">Onderwerp:</label><div class="x-form-element"><input type="text" id="ext-11" name="subject" class="x-form-text" value="Tweegesprek Noor / Robin"></div></div>
<div class="x-form-item"><label for="ext-12" class="x-form-item-label">Locatie:</label><div class="x-form-element"><input type="text" id="ext-12" name="location" class="x-form-text" value="Kamer 4"></div></div>
<table class="x-table-layout"><tr><td><label>Begin:</label></td><td><input type="text" id="ext-13" class="x-form-date" value="16-09-2026"></td><td><input type="text" id="ext-14" class="x-form-spinner" value="14:00"></td></tr><tr><td><label>Einde:</label></td><td><input type="text" id="ext-15" class="x-form-date" value="16-09-2026"></td><td><input type="text" id="ext-16" class="x-form-spinner" value="15:00"></td></tr></table>
<div class="x-grid-panel"><div class="x-grid3-header"><table><thead><tr><td><div class="x-grid3-hd-inner">Naam</div></td><td><div class="x-grid3-hd-inner">Status</div></td></tr></thead></table></div><div class="x-grid3-body"><div class="x-grid3-row"><table><tr><td><div class="x-grid3-cell-inner"><span class="zarafa-recipient">Noor Haddad &lt;noor@northlight.example&gt;</span></div></td><td><div class="x-grid3-cell-inner">Geaccepteerd</div></td></tr></table></div><div class="x-grid3-row"><table><tr><td><div class="x-grid3-cell-inner"><span class="zarafa-recipient">Robin Vale &lt;robin@northlight.example&gt;</span></div></td><td><div class="x-grid3-cell-inner">Geen antwoord</div></td></tr></table></div></div></div></div></div></body></html>`,
  },
  {
    name: 'enterprise webmail: message as an article whose label is a sentence, English',
    url: 'https://mail.ironbridge.example/verse#/mail/inbox/8F21',
    truth: {
      kind: 'mail',
      title: 'Draft of the plan',
      people: [dana, robin, noor],
      date: '2026-09-14T10:12:00+02:00',
      says: 'remarks welcome',
    },
    html: `<html lang="en"><head><title>Inbox - Robin Vale - Ironbridge Verse</title></head><body><div role="banner"><div class="pim-user" aria-label="Robin Vale robin@northlight.example"></div></div><ul role="listbox" aria-label="Messages"><li role="option" aria-selected="true" aria-label="Unread, Dana Whitfield, Draft of the plan, Monday 10:12 AM"><span>Dana Whitfield</span><span>Draft of the plan</span><span>10:12 AM</span></li><li role="option" aria-label="Sam Okoro, Invoice, Friday"><span>Sam Okoro</span><span>Invoice</span></li></ul>
<main role="main"><div class="seq-msg" role="article" aria-label="Message from Dana Whitfield, Draft of the plan, Monday, September 14, 2026 10:12 AM"><div class="seq-msg-actions"><button aria-label="Reply">↩</button><button aria-label="Reply to all">↩↩</button><button aria-label="Forward">→</button></div><div class="seq-subject" role="heading" aria-level="2">Draft of the plan</div><div class="seq-from"><div class="bizCard" data-email="dana@northlight.example"><img alt="" src="p.png"><span class="bizCard-name">Dana Whitfield</span></div></div><div class="seq-date">Monday, September 14, 2026, 10:12 AM</div><div class="seq-recipients"><span class="seq-label">To:</span> <span class="bizCard" data-email="robin@northlight.example">Robin Vale</span> <span class="seq-label">Cc:</span> <span class="bizCard" data-email="noor@northlight.example">Noor Haddad</span></div><div class="seq-body" tabindex="0"><div dir="ltr"><p>Robin,</p><p>here is the draft, remarks welcome until Friday.</p></div></div></div></main></body></html>`,
  },
  {
    name: 'freemail: description list with a name and its address in brackets, German',
    url: 'https://bap.postfix.example/mail/client/mail/display?folder=1&mailId=tmai172',
    truth: {
      kind: 'mail',
      title: 'Termin am Donnerstag',
      people: ['Jonas Berg <jonas.berg@hafen.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T09:30:00+02:00',
      says: 'schaffst du',
    },
    html: `<html lang="de"><head><title>E-Mail: Termin am Donnerstag</title></head><body><div class="mail-panel"><ol class="mail-toolbar"><li><a class="m-button" href="#">Antworten</a></li><li><a class="m-button" href="#">Allen antworten</a></li><li><a class="m-button" href="#">Weiterleiten</a></li><li><a class="m-button" href="#">Löschen</a></li></ol><div class="mail-display"><header class="mail-header"><div class="mail-header-sub"><h1 class="mail-header-subject"><span class="a11y">Betreff:</span> Termin am Donnerstag</h1></div><dl class="mail-header-details"><dt class="mail-header-label">Von:</dt><dd><span class="contact"><span class="contact-name">"Jonas Berg"</span> <span class="contact-address">&lt;jonas.berg@hafen.example&gt;</span></span> <a href="#" class="add">Zum Adressbuch hinzufügen</a></dd><dt class="mail-header-label">An:</dt><dd><span class="contact">"Robin Vale" &lt;robin@northlight.example&gt;</span></dd><dt class="mail-header-label">Datum:</dt><dd class="mail-header-date">14.09.2026 09:30:12</dd></dl></header><div class="mail-body"><div class="mail-text">Hallo Robin,<br><br>schaffst du es am Donnerstag eine Stunde früher?<br><br>Jonas</div></div></div></div><aside class="ad"><h2>Anzeige</h2><p>Jetzt 3 Monate gratis testen</p></aside></body></html>`,
  },
  {
    name: 'freemail portal: labels as spans, people as buttons, Korean',
    url: 'https://mail.bada.example/v2/read/0/1872',
    truth: {
      kind: 'mail',
      title: '목요일 면담',
      people: ['김하나 <hana@bada.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T09:30:00+02:00',
      says: '조금 일찍',
    },
    html: `<html lang="ko"><head><title>목요일 면담 : 바다메일</title></head><body><div id="wrap"><header class="header"><a class="logo">바다메일</a><a href="#" class="link_login">로그아웃</a></header><div class="mail_toolbar"><button class="button_task">답장</button><button class="button_task">전체답장</button><button class="button_task">전달</button><button class="button_task">삭제</button></div>
<div class="mail_view"><div class="mail_view_header"><h3 class="mail_title"><button class="button_star" aria-label="중요 메일 설정"></button><span class="text">목요일 면담</span></h3><div class="mail_option"><div class="option_area"><strong class="option_title">보낸사람</strong><div class="option_contents"><button type="button" class="button_user"><span class="text">김하나</span><span class="address">&lt;hana@bada.example&gt;</span></button></div></div><div class="option_area"><strong class="option_title">받는사람</strong><div class="option_contents"><button type="button" class="button_user"><span class="text">Robin Vale</span><span class="address">&lt;robin@northlight.example&gt;</span></button></div></div><span class="mail_date">2026년 9월 14일 (월) 오전 9:30</span></div></div><div class="mail_view_body"><div class="mail_view_contents"><div><p>안녕하세요,</p><p>목요일에 조금 일찍 만날 수 있을까요?</p></div></div></div></div></div></body></html>`,
  },
  {
    name: 'freemail: subject over a table of fields, sender in green, Chinese',
    url: 'https://mail.songshu.example/cgi-bin/frame_html?sid=2#readmail_ZC12',
    truth: {
      kind: 'mail',
      title: '周四的谈话',
      people: ['林晓 <linxiao@songshu.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T09:30:00+02:00',
      says: '能早一点',
    },
    html: `<html lang="zh-CN"><head><title>松鼠邮箱 - 读邮件</title></head><body><div class="toolbg toolbgline"><a class="btn_gray">« 返回</a><a class="btn_gray">回复</a><a class="btn_gray">全部回复</a><a class="btn_gray">转发</a><a class="btn_gray">删除</a></div><div class="readmailinfo" id="mail_head"><div class="sub_title"><span id="subject" class="sub_title_text">周四的谈话</span></div><table class="i"><tr><td class="addrtitle" width="64">发件人：</td><td><span class="tcolor" style="color:#5fa207"><b class="grn">林晓</b></span><span class="addr">&lt;linxiao@songshu.example&gt;</span> <a class="addcontact">添加到通讯录</a></td></tr><tr><td class="addrtitle">时　间：</td><td><b class="tcolor">2026年9月14日(星期一) 上午9:30</b></td></tr><tr><td class="addrtitle">收件人：</td><td><span class="tcolor"><b>Robin Vale</b>&lt;robin@northlight.example&gt;</span></td></tr></table></div><div id="contentDiv0" class="body"><div id="mailContentContainer"><div>你好，</div><div>周四我们能早一点见面吗？</div></div></div></body></html>`,
  },
  {
    name: 'calendar of web components: inspector in open shadow roots, Japanese',
    url: 'https://www.sakuracloud.example/calendar/',
    truth: {
      kind: 'event',
      title: '1on1 田中 / Robin',
      start,
      end,
      people: ['田中 葵 <aoi@sakura.example>', 'Robin Vale <robin@northlight.example>'],
      location: '会議室B',
    },
    html: `<html lang="ja"><head><title>サクラカレンダー</title></head><body><ui-root><template shadowrootmode="open"><div class="main"><h1 class="month">2026年9月</h1><div role="grid"><div role="row"><div role="gridcell" aria-label="9月16日 水曜日"><ui-chip aria-label="1on1 田中 / Robin、14:00">1on1 田中 / Robin</ui-chip></div></div></div>
<ui-popover role="dialog" aria-label="イベント"><template shadowrootmode="open"><div class="body"><ui-title><template shadowrootmode="open"><div role="heading" aria-level="2">1on1 田中 / Robin</div></template></ui-title><div class="loc">会議室B</div><div class="line"><span class="lab">開始：</span><span>2026年9月16日 14:00</span></div><div class="line"><span class="lab">終了：</span><span>2026年9月16日 15:00</span></div><div class="line"><span class="lab">場所：</span><span>会議室B</span></div><div class="line"><span class="lab">参加者：</span><ul><li><a href="mailto:aoi@sakura.example">田中 葵</a></li><li><a href="mailto:robin@northlight.example">Robin Vale</a></li></ul></div><button>完了</button></div></template></ui-popover></div></template></ui-root></body></html>`,
  },
  {
    name: 'booking list: one row opened, invitee and address below labels, Spanish',
    url: 'https://reservas.garza.example/app/scheduled_events/user/me?period=upcoming',
    truth: {
      kind: 'event',
      title: 'Mentoría de 30 minutos',
      start,
      end: '2026-09-16T14:30:00+02:00',
      people: ['Inés Cabrera <ines@ribera.example>'],
    },
    html: `<html lang="es"><head><title>Eventos programados - Garza</title></head><body><header><button aria-label="Menú de la cuenta">R</button></header><main><h1>Eventos programados</h1><div role="tablist"><button role="tab" aria-selected="true">Próximos</button><button role="tab">Pasados</button></div><section><h2 class="day">miércoles, 16 de septiembre de 2026</h2><div class="event open" aria-expanded="true"><div class="summary"><span class="time">14:00 – 14:30</span><span class="who"><strong>Inés Cabrera</strong></span><span>Tipo de evento <strong>Mentoría de 30 minutos</strong></span></div><div class="details"><div class="actions"><a>Reprogramar</a><a>Cancelar</a></div><div class="fields"><div class="f"><div class="l">INVITADO</div><div class="v">Inés Cabrera</div></div><div class="f"><div class="l">Correo electrónico</div><div class="v">ines@ribera.example</div></div><div class="f"><div class="l">Fecha y hora</div><div class="v">miércoles, 16 de septiembre de 2026, 14:00 – 14:30</div></div><div class="f"><div class="l">Zona horaria del invitado</div><div class="v">Hora de Europa central</div></div><div class="f"><div class="l">Evento</div><div class="v">Mentoría de 30 minutos</div></div></div></div></div><div class="event"><div class="summary"><span class="time">16:00 – 16:30</span><span class="who"><strong>Hugo Prado</strong></span></div></div></section></main></body></html>`,
  },
  {
    name: 'shared planner: side panel of fields with colons, twelve hours without minutes, English',
    url: 'https://planner.maple.example/ks7d9/events/551-rid-0',
    truth: {
      kind: 'event',
      title: 'Mentoring: Noor and Robin',
      start,
      end,
      people: [noor, robin],
      location: 'Garden room',
    },
    html: `<html lang="en-US"><head><title>Team calendar | Maple Planner</title></head><body><div class="tu-app"><div class="tu-sidebar"><h3>Calendars</h3><label><input type="checkbox" checked> Mentoring</label></div><div class="tu-grid" role="grid"><div role="columnheader">Mon 14</div><div role="columnheader">Tue 15</div><div role="columnheader">Wed 16</div><div role="columnheader">Thu 17</div><div role="columnheader">Fri 18</div><div class="tu-event" title="Mentoring: Noor and Robin">2p Mentoring: Noor and Robin</div></div>
<aside class="tu-event-panel"><div class="tu-head"><span class="tu-color"></span><h2 class="tu-title">Mentoring: Noor and Robin</h2><button aria-label="Close"></button></div><div class="tu-row"><span class="tu-icon i-clock"></span><div class="tu-val">Wed Sep 16, 2026, 2pm - 3pm <small>(1 hr)</small></div></div><div class="tu-row"><div class="tu-lab">Calendar:</div><div class="tu-val">Mentoring</div></div><div class="tu-row"><div class="tu-lab">Where:</div><div class="tu-val">Garden room</div></div><div class="tu-row"><div class="tu-lab">Who:</div><div class="tu-val">Noor Haddad (noor@northlight.example), Robin Vale (robin@northlight.example)</div></div><div class="tu-row"><div class="tu-lab">Description:</div><div class="tu-val"><p>Goals for the autumn. We met on Sep 2, 2026 at 10am last.</p></div></div><div class="tu-foot">Created by Noor Haddad on Sep 1, 2026 9:02am</div></aside></div></body></html>`,
  },
  {
    name: 'project hub: schedule entry with a discussion below, people as pictures, English',
    url: 'https://3.hub.example/5129/buckets/31/schedule_entries/77',
    truth: {
      kind: 'event',
      title: 'Check-in with Sam',
      start,
      end,
      people: ['Sam Okoro <>', 'Robin Vale <>'],
    },
    html: `<html lang="en"><head><title>Check-in with Sam</title></head><body><nav><a>Home</a><a>Lineup</a><a>Schedule</a></nav><main><div class="panel panel--perma"><header class="perma-toolbar"><a href="/5129/projects/31">Harbour launch</a> › <a href="/5129/schedule">Schedule</a></header><article class="recordable"><div class="todo-grid"><h1 class="message__subject">Check-in with Sam</h1><div class="todo__field"><div class="todo__label">When</div><div class="todo__value"><time datetime="2026-09-16T14:00:00+02:00">Wed, Sep 16, 2026, 2:00pm</time> - <time datetime="2026-09-16T15:00:00+02:00">3:00pm</time></div></div><div class="todo__field"><div class="todo__label">With</div><div class="todo__value"><span class="avatar-line"><img class="avatar" title="Sam Okoro" alt="Sam Okoro" src="s.png"> Sam Okoro</span><span class="avatar-line"><img class="avatar" title="Robin Vale" alt="Robin Vale" src="r.png"> Robin Vale</span></div></div><div class="todo__field"><div class="todo__label">Notes</div><div class="todo__value"><p>How the launch feels.</p></div></div><footer>Added by <a>Sam Okoro</a> on <time datetime="2026-09-02T08:00:00Z">September 2</time></footer></div></article>
<section class="thread"><h2>Comments</h2><article class="thread-entry"><div class="thread-entry__author">Ada Lindqvist</div><time datetime="2026-09-10T11:00:00Z">Sep 10</time><div>Can we also speak about hiring?</div></article></section></div></main></body></html>`,
  },
  {
    name: 'groupware event panel: rows of icon and value, right to left, Arabic',
    url: 'https://mail.wadi.example/webapp/calendar/event/551f',
    truth: {
      kind: 'event',
      title: 'لقاء ليلى وروبن',
      start,
      end,
      people: ['ليلى ناصر <layla@wadi.example>', 'Robin Vale <robin@northlight.example>'],
      organizer: 'layla@wadi.example',
      location: 'قاعة النخيل',
    },
    html: `<html lang="ar" dir="rtl"><head><title>التقويم</title></head><body><div class="app"><div class="banner"><span class="user">robin@northlight.example</span></div><section class="event-view"><div class="bar"><button>تعديل</button><button>حذف</button></div><h2 class="event-title">لقاء ليلى وروبن</h2><div class="event-row"><i class="icon icon-clock"></i><div>الأربعاء، 16 سبتمبر 2026، من 2:00 م إلى 3:00 م</div></div><div class="event-row"><i class="icon icon-location"></i><div>قاعة النخيل</div></div><div class="event-row"><span class="k">المنظم</span><span class="v"><bdi>ليلى ناصر</bdi> <bdi>layla@wadi.example</bdi></span></div><div class="event-row"><span class="k">المشاركون</span><ul class="v"><li><bdi>ليلى ناصر</bdi> <span class="mail"><bdi>layla@wadi.example</bdi></span> <span>مقبول</span></li><li><bdi>Robin Vale</bdi> <span class="mail"><bdi>robin@northlight.example</bdi></span> <span>بانتظار الرد</span></li></ul></div></section></div></body></html>`,
  },
  {
    name: 'calendar app: week of sentences as labels, panel with an arrow between hours, English',
    url: 'https://calendar.quill.example/',
    truth: {
      kind: 'event',
      title: 'Dana <> Robin',
      start,
      end,
      people: [dana, robin],
      organizer: 'dana@northlight.example',
    },
    html: `<html lang="en-GB"><head><title>Quill Calendar</title></head><body><div id="root"><div class="sc-1a"><div class="sc-2b">September 2026</div><div class="sc-9"><div class="sc-c1" role="button" tabindex="0" aria-label="Dana &lt;&gt; Robin, 14:00 to 15:00, Wednesday 16 September 2026"><div>Dana &lt;&gt; Robin</div><div>14:00–15:00</div></div><div class="sc-c1" role="button" tabindex="0" aria-label="Lunch, 12:00 to 13:00, Wednesday 16 September 2026"><div>Lunch</div></div></div></div>
<div class="sc-p0"><div class="sc-p1"><div contenteditable="true" role="textbox" aria-label="Event title" data-placeholder="Title">Dana &lt;&gt; Robin</div></div><div class="sc-p2"><button aria-label="Start time 14:00">14:00</button><span>→</span><button aria-label="End time 15:00">15:00</button><span>1h</span></div><div class="sc-p2"><button aria-label="Start date, Wednesday 16 September 2026">Wed 16 Sept 2026</button></div><div class="sc-p3"><div class="sc-p4">Participants</div><div class="sc-p5"><div class="sc-q1"><div class="sc-q2">Dana Whitfield</div><div class="sc-q3">dana@northlight.example</div><div class="sc-q4">Organizer</div></div><div class="sc-q1"><div class="sc-q2">Robin Vale</div><div class="sc-q3">robin@northlight.example</div></div></div></div><div class="sc-p2"><span>Going?</span><button aria-pressed="true">Yes</button><button aria-pressed="false">No</button><button aria-pressed="false">Maybe</button></div></div></div></body></html>`,
  },
  {
    name: 'shared inbox: conversation with colleagues’ remarks between the mails, Polish',
    url: 'https://mail.gromada.example/#inbox/conversations/7f1e',
    truth: {
      kind: 'mail',
      title: 'Rozmowa w czwartek',
      people: ['Zofia Lis <zofia@wierzba.example>', 'Robin Vale <robin@northlight.example>'],
      date: '2026-09-14T09:30:00+02:00',
      says: 'trochę wcześniej',
    },
    html: `<html lang="pl"><head><title>Rozmowa w czwartek – Gromada</title></head><body><div class="app-layout"><div class="column column--sidebar"><div class="account">robin@northlight.example</div><div class="box">Odebrane</div></div><div class="column column--list"><div class="conversation conversation--open"><span class="conversation-authors">Zofia Lis</span><span class="conversation-date">14 wrz</span><span class="conversation-subject">Rozmowa w czwartek</span></div></div><div class="column column--thread"><div class="thread-header"><h1 class="thread-subject">Rozmowa w czwartek</h1></div><div class="thread-entries"><div class="message"><div class="message-header"><span class="message-avatar">ZL</span><span class="message-author"><b>Zofia Lis</b> <span class="address">zofia@wierzba.example</span></span><span class="message-recipients"><span>Do:</span> <span class="recipient">Robin Vale <span class="address">robin@northlight.example</span></span></span><time datetime="2026-09-14T07:30:00.000Z">14 wrz 2026, 09:30</time></div><div class="message-body"><p>Cześć Robin,</p><p>czy możemy zacząć trochę wcześniej w czwartek?</p></div></div><div class="comment"><span class="comment-author">Marek Wójcik</span><span class="comment-text">Odpiszesz?</span><span class="comment-time">10:02</span></div></div><div class="thread-actions"><button>Odpowiedz</button><button>Odpowiedz wszystkim</button><button>Przekaż dalej</button></div></div></div></body></html>`,
  },
];
