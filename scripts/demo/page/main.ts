import type { DemoData } from '../demo-data.ts';
import { drawCalendar } from './calendar.ts';
import { closeEvent } from './dialog.ts';
import { required } from './element.ts';
import { drawMail } from './mail.ts';

const answer = await fetch('/demo.json');
const data: DemoData = await answer.json();
const main = required('main');

function draw(): void {
  const [, view = 'calendar', id = ''] = location.pathname.split('/');
  closeEvent();
  if (view === 'mail') drawMail(main, data, id);
  else drawCalendar(main, data);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
    const isHere = link.pathname === `/${view}`;
    if (isHere) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.title = view === 'mail' ? 'Mail, Northlight demo' : 'Calendar, Northlight demo';
}

/** Links within the demo change the page without loading it, as single-page calendars do. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.origin !== location.origin || link.target !== '') return;
  event.preventDefault();
  history.pushState(null, '', link.pathname);
  draw();
});
addEventListener('popstate', draw);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeEvent();
});

required('.user').textContent = data.user.name;
draw();
