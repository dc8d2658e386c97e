import { fakeFastmail } from './fastmail.ts';
import {
  bareInvitationThread,
  fakeGmail,
  invitationThread,
  newsletterThread,
  reviewThread,
} from './gmail.ts';
import { eventIdOf, fakeGoogleCalendar } from './google-calendar.ts';
import { fakeNextcloudCalendar } from './nextcloud-calendar.ts';
import { fakeNextcloudMail } from './nextcloud-mail.ts';
import { fakeOutlook } from './outlook.ts';
import { fakeProtonCalendar } from './proton-calendar.ts';
import { fakeProtonMail } from './proton-mail.ts';
import { fakeRoundcube } from './roundcube.ts';
import { fakeSogo } from './sogo.ts';
import type { StandaloneOptions } from './standalone.ts';
import { events, type FakeEvent, storyOn } from './story.ts';
import { fakeYahooMail } from './yahoo-mail.ts';
import { fakeZohoMail } from './zoho-mail.ts';

// Runs inside a real page: builds the fake that the page asks for and hands its actions to whoever drives it.
const { site, lang, day, clock }: StandaloneOptions = JSON.parse(
  document.documentElement.dataset.fake ?? '{}',
);
const story = day === undefined ? events : storyOn(day);
const all = Object.values(story);
const passMs = 300;

/** Draws pass after pass, as the host does. */
function drawLater(fake: { step(): boolean }): void {
  setTimeout(() => {
    if (fake.step()) drawLater(fake);
  }, passMs);
}

const closest = (target: EventTarget | null, css: string) =>
  target instanceof Element ? target.closest(css) : null;

function startGoogleCalendar() {
  const fake = fakeGoogleCalendar(document, {
    events: all,
    ...(lang === 'de' || lang === 'fr' || lang === 'ja' || lang === 'en' ? { lang } : {}),
  });
  const open = (event: FakeEvent) => {
    fake.openEvent(event);
    drawLater(fake);
  };
  document.addEventListener('click', ({ target }) => {
    const id = closest(target, '[data-eventchip]')?.getAttribute('data-eventid');
    const event = all.find((each) => eventIdOf(each) === id);
    if (event) open(event);
  });
  // An outside press closes the bubble, as on the real page.
  document.addEventListener('pointerdown', ({ target }) => {
    if (!closest(target, '[role=dialog], [data-eventchip]')) fake.close();
  });
  return Object.assign(fake, { story, open });
}

function startGmail() {
  const fake = fakeGmail(document, lang === 'de' || lang === 'fr' || lang === 'ja' ? { lang } : {});
  const threads = { reviewThread, invitationThread, bareInvitationThread, newsletterThread };
  const open = (thread: typeof reviewThread) => {
    fake.openThread(thread);
    drawLater(fake);
  };
  return Object.assign(fake, { threads, open });
}

function startOutlook() {
  const fake = fakeOutlook(document, {
    events: all,
    ...(clock ? { clock } : {}),
    ...(lang === 'de' ? { lang } : {}),
  });
  const open = (event: FakeEvent) => {
    fake.openPeek(event);
    drawLater(fake);
  };
  document.addEventListener('click', ({ target }) => {
    const id = closest(target, '[data-calitemid]')?.getAttribute('data-calitemid');
    const event = all.find((each) => `AAMk${each.id}=` === id);
    if (event) open(event);
  });
  return Object.assign(fake, { story, open });
}

const speaking = lang === undefined ? {} : { lang };

function startProtonCalendar() {
  const fake = fakeProtonCalendar(document, { events: all, ...speaking });
  const open = (event: FakeEvent) => {
    fake.openEvent(event);
    drawLater(fake);
  };
  document.addEventListener('click', ({ target }) => {
    const title = closest(target, '.calendar-eventcell')?.getAttribute('title');
    const event = all.find((each) => each.title === title);
    if (event) open(event);
  });
  return Object.assign(fake, { story, open });
}

/** A mailbox whose actions begin a drawing that then goes on by itself. */
function startMail<Fake extends { step(): boolean }>(fake: Fake, open: (fake: Fake) => void) {
  return Object.assign(fake, {
    open() {
      open(fake);
      drawLater(fake);
    },
  });
}

/** Its program file is what Roundcube is known by. */
function startRoundcube() {
  const fake = fakeRoundcube(document);
  const program = document.createElement('script');
  program.setAttribute('type', 'text/plain');
  program.setAttribute('src', 'program/js/app.min.js');
  document.head.append(program);
  return fake;
}

const starts = {
  'google-calendar': startGoogleCalendar,
  gmail: startGmail,
  outlook: startOutlook,
  'proton-calendar': startProtonCalendar,
  'proton-mail': () => startMail(fakeProtonMail(document, speaking), (fake) => fake.openInvitation()),
  fastmail: () => startMail(fakeFastmail(document, speaking), (fake) => fake.openReview()),
  'nextcloud-calendar': () => Object.assign(fakeNextcloudCalendar(document, { events: all }), { story }),
  'nextcloud-mail': () => fakeNextcloudMail(document),
  roundcube: startRoundcube,
  sogo: () => fakeSogo(document),
  'yahoo-mail': () => startMail(fakeYahooMail(document, speaking), (fake) => fake.openReview()),
  'zoho-mail': () => startMail(fakeZohoMail(document, speaking), (fake) => fake.openReview()),
};
Object.assign(window, { fake: starts[site]() });
