/**
 * A synthetic busy calendar in the structure of a Google Calendar week, as the adapter knows it: many chips with
 * ids, re-rendered by the page again and again. Invented people only.
 */
export interface CalendarOptions {
  chips: number;
  partial: number;
  full: number;
  /** From the load of the page to the first of its own changes. */
  restMs: number;
  /** How long it then goes on re-rendering. */
  churnMs: number;
  /** An event is open in the bubble from the start. */
  bubble?: boolean;
  /** Bears the marks of a product that may live on any address, and those of Google's nowhere that is looked at. */
  product?: keyof typeof productMarks;
}

/** What each product is known by: attributes of head and body, and a part of the page. */
const productMarks = {
  roundcube: {
    ...{ head: '', body: '', part: '<script src="program/js/app.min.js"></script>' },
    list: '<table id="messagelist"><tr class="message"></tr></table><iframe id="messagecontframe" name="messagecontframe"></iframe>',
  },
  sogo: { head: '', body: ' ng-app="SOGo.MailerUI"', part: '', list: '' },
  nextcloud: { head: ' data-requesttoken="a"', body: '', part: '', list: '' },
} as const;

const noMarks = { head: '', body: '', part: '', list: '' };

/** The event in the bubble: in the fourth column, which is its Thursday. */
const openAt = 3;

const encode = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '');

const ids = (count: number) =>
  Array.from({ length: count }, (_, at) => encode(`event${String(at).padStart(5, '0')} sam@quill.example`));

/** Runs in the page: plain script, no module. */
function runPage(options: CalendarOptions, eventIds: readonly string[], now: number, openAt: number): void {
  const main = document.querySelector('[role=main]');
  if (!main) return;
  const titles = ['Stand-up', 'Planning', '1:1 Dana', 'Review', 'Go or no-go', 'Lunch', 'Interview', 'Retro'];
  const columns = Array.from({ length: 7 }, (_, day) => {
    const date = new Date(now + day * 86_400_000);
    const column = document.createElement('div');
    column.setAttribute('role', 'gridcell');
    column.setAttribute('data-column-index', String(day));
    const key = ((date.getFullYear() - 1970) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
    column.setAttribute('data-datekey', String(key));
    column.style.position = 'relative';
    main.append(column);
    return column;
  });
  const text = (className: string, words: string) => {
    const element = document.createElement('div');
    element.className = className;
    element.textContent = words;
    return element;
  };
  const makeChip = (at: number) => {
    const chip = document.createElement('div');
    chip.setAttribute('role', 'button');
    chip.setAttribute('data-eventchip', '');
    chip.setAttribute('data-eventid', eventIds[at] ?? '');
    chip.style.cssText = `position:absolute;top:${(at * 17) % 1100}px;height:34px;left:${(at * 13) % 80}%;width:18%`;
    const hour = (at % 9) + 8;
    // The chip of the open event says what the bubble says, in the column of its day.
    const isOpen = options.bubble === true && at === openAt;
    const title = isOpen ? 'Dana / Sam' : (titles[at % titles.length] ?? '');
    const [from, to] = isOpen ? ['2pm', '2:30pm'] : [`${hour}am`, `${hour + 1}am`];
    chip.append(text('XuJrye', `${from} to ${to}, ${title}, Sam Reyes, No location, November 19, 2026`));
    const shown = document.createElement('div');
    shown.setAttribute('aria-hidden', 'true');
    shown.append(text('I0UMhf', title), text('lhydbb', `${from} – ${to}`));
    chip.append(shown);
    return chip;
  };
  const fill = (from: number, to: number) => {
    for (let at = from; at < to; at++) columns[at % columns.length]?.append(makeChip(at));
  };
  const full = () => {
    for (const column of columns) column.replaceChildren();
    fill(0, options.chips);
  };
  const partial = (round: number) => {
    const part = Math.ceil(options.chips / 40);
    for (const old of [...document.querySelectorAll('[data-eventchip]')].slice(
      round * part,
      (round + 1) * part,
    )) {
      old.replaceWith(makeChip((round * part) % options.chips));
    }
  };
  full();
  const rounds = options.partial + options.full;
  const every = Math.ceil(rounds / Math.max(1, options.full));
  let round = 0;
  const step = () => {
    if (round % every === every - 1) full();
    else partial(round % 40);
    round += 1;
    if (round < rounds) setTimeout(step, options.churnMs / rounds);
    else performance.mark('churn-end');
  };
  addEventListener('load', () =>
    setTimeout(() => {
      performance.mark('churn-start');
      step();
    }, options.restMs),
  );
}

const bubble = (eventId: string) => `
<div role="dialog" data-chips-dialog="true" data-layout-mode="bubble" aria-labelledby="rAECCd"
  style="position:fixed;left:420px;top:160px;width:420px;height:260px;background:#fff;border:1px solid #ccc;z-index:5">
 <span><div id="xDetDlg" data-eventid="${eventId}">
  <span id="rAECCd" role="heading">Dana / Sam</span>
  <div id="xDetDlgWhen"><div><span>Thursday, November 19</span><span>⋅</span><span>2:00 – 2:30pm</span></div><div>Weekly on Thursday</div></div>
  <div id="xDetDlgAtt">2 guests<div role="tree" aria-label="Guests">
   <div role="treeitem" data-email="dana@quill.example" aria-label="Dana Whitfield, Attending, Organizer">Dana Whitfield</div>
   <div role="treeitem" data-email="sam@quill.example" aria-label="Sam Reyes, Attending">Sam Reyes</div></div></div>
  <div id="xDetDlgCal">Sam Reyes</div></div></span></div>`;

/** The whole page as HTML. `now` is the first day of the week shown. */
export function busyCalendar(options: CalendarOptions, now = Date.UTC(2026, 10, 16)): string {
  const eventIds = ids(options.chips);
  const { head, body, part, list } = options.product ? productMarks[options.product] : noMarks;
  const data = [options, eventIds, now, openAt].map((each) => JSON.stringify(each)).join(',');
  return `<!doctype html><html lang="en" data-prefetch-view-key="WEEK" data-base-title="Google Calendar">
<head${head}><meta charset="utf-8"><title>Google Calendar</title>
<style>body{margin:0;font:13px sans-serif}[role=main]{display:grid;grid-template-columns:repeat(7,1fr);height:1200px}
[data-eventchip]{overflow:hidden;background:#dbe7fb;border-radius:4px;font-size:11px}.XuJrye{position:absolute;left:-9999px}</style>${part}</head>
<body data-viewfamily="EVENT"${body}><div id="xUserInfo" style="display:none"><div id="xUserEmail">sam@quill.example</div>
<div id="xUserName">Sam Reyes</div><div id="xTimezone">Europe/Berlin</div><div id="xGmtOffset">3600000</div><div id="xUserLocale">en</div></div>
<div id="YPqCFe"><div role="main"></div></div>${list}<div id="yDmH0d">${options.bubble ? bubble(eventIds[openAt] ?? '') : ''}</div>
<script>(${runPage.toString()})(${data})</script></body></html>`;
}
