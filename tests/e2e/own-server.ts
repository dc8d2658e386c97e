import type { Answerer } from './harness/browser.ts';

/** A webmail one hosts oneself: without https, on a port and below a folder of its own. */
export const ownServer = 'http://post.northlight.example:8088/office/mail';
export const inbox = `${ownServer}/?_task=mail&_mbox=INBOX`;

const page = (body: string, classes: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Mail</title><link rel="icon" href="data:,">
<script src="program/js/app.min.js?s=1"></script>
<script>({"set_env": () => {}}).set_env({"task":"mail","locale":"en_US","date_format":"yy-mm-dd","username":"robin@northlight.example"});</script>
</head><body class="${classes}">${body}</body></html>`;

const row = (uid: number) => `<tr id="rcmrow${uid}" class="message"><td class="subject">
  <a href="#" id="open${uid}" onclick="document.querySelector('.selected')?.classList.remove('selected');this.closest('tr').classList.add('selected');document.getElementById('messagecontframe').src='?_task=mail&_uid=${uid}&_mbox=INBOX&_framed=1&_action=preview';return false">Invitation: 1:1 Dana / Robin</a>
  </td></tr>`;

const list = page(
  `<span class="header-title username">robin@northlight.example</span>
  <table id="messagelist"><tbody>${row(10)}${row(11)}</tbody></table>
  <iframe id="messagecontframe" src="skins/elastic/watermark.html" style="width:900px;height:500px"></iframe>`,
  'task-mail action-none',
);

/** The same person under two names and addresses. */
const senders: Readonly<Record<string, readonly [string, string]>> = {
  '10': ['Dana Whitfield', 'dana@northlight.example'],
  '11': ['Dana W. Whitfield', 'dw@northlight.example'],
};

function mail(uid: string): string {
  const [name, address] = senders[uid] ?? ['', ''];
  return page(
    `<h2 class="subject"><span class="voice">Subject:</span>Invitation: 1:1 Dana / Robin</h2>
  <div class="header-summary"><a class="rcmContactAddress" href="mailto:${address}" title="${address}">${name}</a>
  <span class="text-nowrap">2026-09-08 08:51</span></div>
  <table class="header-headers"><tr><td class="header from"><a class="rcmContactAddress" title="${address}">${name}</a></td></tr>
  <tr><td class="header to"><a class="rcmContactAddress" title="robin@northlight.example">Robin Hale</a></td></tr></table>
  <ul id="attachment-list"><li class="application ics">invite.ics</li></ul>
  <div id="messagebody"><p id="words">${name} invites you to a 1:1 with Robin Hale.</p></div>`,
    'task-mail action-preview',
  );
}

const script = { body: '', headers: { 'content-type': 'text/javascript' } };

/** Answers as that server does, and as one page of somebody else. */
export const answerAsOwnServer: Answerer = (url) => {
  if (url.host === 'elsewhere.example')
    return { body: '<!doctype html><title>Elsewhere</title><h1>News</h1>' };
  if (!url.pathname.startsWith('/office/mail/')) return null;
  if (url.pathname.endsWith('.js')) return script;
  if (url.pathname.endsWith('watermark.html')) return { body: '<!doctype html><title></title>' };
  const isPreview = url.searchParams.get('_action') === 'preview';
  return { body: isPreview ? mail(url.searchParams.get('_uid') ?? '') : list };
};
