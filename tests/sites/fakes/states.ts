import type { Page } from '../../../utils/sites/site.ts';
import { pageOf } from '../page-of.ts';
import { fakeDemo } from './demo.ts';
import { fakeFastmail } from './fastmail.ts';
import { genericStates } from './generic.ts';
import {
  bareInvitationThread,
  fakeGmail,
  invitationThread,
  newsletterThread,
  reviewThread,
} from './gmail.ts';
import { fakeGoogleCalendar } from './google-calendar.ts';
import { fakeNextcloudCalendar } from './nextcloud-calendar.ts';
import { fakeNextcloudMail } from './nextcloud-mail.ts';
import { fakeOutlook, type OutlookLanguage } from './outlook.ts';
import { fakeProtonCalendar } from './proton-calendar.ts';
import { fakeProtonMail } from './proton-mail.ts';
import { acceptance, fakeRoundcube, invitation, question, type RoundcubeFormat } from './roundcube.ts';
import { fakeSogo, type SogoLanguage } from './sogo.ts';
import { holiday, launch, mentoring, oneOnOne } from './story.ts';
import type { FakeLanguage } from './time-words.ts';
import { fakeYahooMail } from './yahoo-mail.ts';
import { fakeZohoMail } from './zoho-mail.ts';

/** A page of a fake in one of its states, and the adapter that must claim it. */
export interface FakeState {
  name: string;
  site: string;
  build(document: Document): Page;
}

const bubbles = { 'one-on-one': oneOnOne, mentoring, launch, holiday };

const googleCalendar = (lang: FakeLanguage): FakeState[] => {
  const site = 'google-calendar';
  const start = (document: Document) => fakeGoogleCalendar(document, { lang });
  return [
    ...(['day', 'week', 'month', 'agenda', 'search'] as const).map((view) => ({
      name: `${view}-${lang}`,
      site,
      build: (document: Document) => pageOf(fakeGoogleCalendar(document, { lang, view })),
    })),
    ...Object.entries(bubbles).map(([name, event]) => ({
      name: `bubble-${name}-${lang}`,
      site,
      build(document: Document) {
        const fake = start(document);
        fake.leaveOldDialog(launch);
        fake.openEvent(event);
        fake.settle();
        return pageOf(fake);
      },
    })),
    {
      name: `editor-${lang}`,
      site,
      build(document) {
        const fake = start(document);
        fake.openEditor(oneOnOne);
        return pageOf(fake);
      },
    },
    {
      name: `quick-create-${lang}`,
      site,
      build(document) {
        const fake = start(document);
        fake.openQuickCreate();
        return pageOf(fake);
      },
    },
  ];
};

const gmail = (lang: FakeLanguage): FakeState[] => {
  const site = 'gmail';
  const threads = {
    review: reviewThread,
    invitation: invitationThread,
    'bare-invitation': bareInvitationThread,
    newsletter: newsletterThread,
  };
  return [
    { name: `list-${lang}`, site, build: (document) => pageOf(fakeGmail(document, { lang })) },
    ...Object.entries(threads).map(([name, thread]) => ({
      name: `thread-${name}-${lang}`,
      site,
      build(document: Document) {
        const fake = fakeGmail(document, { lang });
        fake.openThread(thread);
        fake.settle();
        return pageOf(fake);
      },
    })),
    {
      name: `compose-${lang}`,
      site,
      build(document) {
        const fake = fakeGmail(document, { lang });
        fake.openCompose('Your remark on page two helped a lot.');
        return pageOf(fake);
      },
    },
  ];
};

const outlook = (lang: OutlookLanguage): FakeState[] => {
  const site = 'outlook';
  type Fake = ReturnType<typeof fakeOutlook>;
  const state = (name: string, act: (fake: Fake) => void): FakeState => ({
    name: `${name}-${lang}`,
    site,
    build(document) {
      const fake = fakeOutlook(document, { lang });
      fake.leaveOldPeek(launch);
      act(fake);
      fake.settle();
      return pageOf(fake);
    },
  });
  return [
    state('grid', () => {}),
    ...Object.entries(bubbles).map(([name, event]) => state(`peek-${name}`, (fake) => fake.openPeek(event))),
    state('form', (fake) => fake.openForm(mentoring)),
    state('list', (fake) => fake.showMail()),
    state('reading', (fake) => fake.openMail()),
    state('reading-invitation', (fake) => fake.openInvitation(oneOnOne)),
    state('compose', (fake) => fake.openCompose('Your remark helped a lot.')),
  ];
};

const demo: FakeState[] = [
  { name: 'grid', site: 'demo', build: (document) => pageOf(fakeDemo(document)) },
  {
    name: 'event',
    site: 'demo',
    build(document) {
      const fake = fakeDemo(document);
      fake.openEvent();
      return pageOf(fake);
    },
  },
  {
    name: 'mail',
    site: 'demo',
    build(document) {
      const fake = fakeDemo(document);
      fake.openMail();
      return pageOf(fake);
    },
  },
];

const sogo = (lang: SogoLanguage): FakeState[] => {
  type Fake = ReturnType<typeof fakeSogo>;
  const state = (name: string, act: (fake: Fake) => void): FakeState => ({
    name: `${name}-${lang}`,
    site: 'sogo',
    build(document) {
      const fake = fakeSogo(document, { lang });
      act(fake);
      return pageOf(fake);
    },
  });
  return [
    state('grid', (fake) => fake.leaveOldDialog(launch)),
    ...Object.entries(bubbles).map(([name, event]) =>
      state(`event-${name}`, (fake) => fake.openEvent(event)),
    ),
    state('event-private', (fake) => fake.openEvent(oneOnOne, 'private')),
    state('task', (fake) => fake.openTask()),
    state('list', (fake) => fake.showMail()),
    state('message', (fake) => fake.openMessage()),
    state('message-invitation', (fake) => fake.openInvitation()),
    state('message-invitation-accepted', (fake) => fake.openInvitation('accept')),
    state('message-cancellation', (fake) => fake.openInvitation(null, false)),
    state('compose', (fake) => fake.openCompose('Your remark helped a lot.')),
  ];
};

const roundcube = (format: RoundcubeFormat): FakeState[] => {
  type Fake = ReturnType<typeof fakeRoundcube>;
  const state = (name: string, act: (fake: Fake) => void): FakeState => ({
    name: `${name}-${format}`,
    site: 'roundcube',
    build(document) {
      const fake = fakeRoundcube(document, { format });
      act(fake);
      return pageOf(fake);
    },
  });
  return [
    state('list', () => {}),
    state('preview', (fake) => fake.preview(question)),
    state('preview-invitation', (fake) => fake.preview(invitation)),
    state('preview-acceptance', (fake) => fake.preview(acceptance)),
    state('show', (fake) => fake.show(question)),
    state('compose', (fake) => fake.openCompose('Your remark helped a lot.')),
  ];
};

const nextcloudCalendar = (lang: 'en' | 'de'): FakeState[] => {
  type Fake = ReturnType<typeof fakeNextcloudCalendar>;
  const state = (name: string, act: (fake: Fake) => void): FakeState => ({
    name: `${name}-${lang}`,
    site: 'nextcloud-calendar',
    build(document) {
      const fake = fakeNextcloudCalendar(document, { lang });
      act(fake);
      fake.settle();
      return pageOf(fake);
    },
  });
  return [
    state('grid', () => {}),
    ...Object.entries(bubbles).map(([name, event]) =>
      state(`event-${name}`, (fake) => fake.openEvent(event)),
    ),
    state('event-cut', (fake) => fake.openEvent(launch, 2)),
  ];
};

const nextcloudMail = (lang: 'en' | 'de'): FakeState[] => {
  type Fake = ReturnType<typeof fakeNextcloudMail>;
  const state = (name: string, act: (fake: Fake) => void): FakeState => ({
    name: `${name}-${lang}`,
    site: 'nextcloud-mail',
    build(document) {
      const fake = fakeNextcloudMail(document, { lang });
      act(fake);
      return pageOf(fake);
    },
  });
  return [
    state('list', () => {}),
    state('thread', (fake) => fake.openMail()),
    state('thread-invitation', (fake) => fake.openInvitation()),
    state('thread-cancellation', (fake) => fake.openInvitation(false)),
  ];
};

/** States of a fake that speaks any language. */
const statesOf = <Fake extends Parameters<typeof pageOf>[0] & { settle(): void }>(
  site: string,
  start: (document: Document, options: { lang: string }) => Fake,
  acts: Readonly<Record<string, (fake: Fake) => void>>,
  languages: readonly string[],
): FakeState[] =>
  languages.flatMap((lang) =>
    Object.entries(acts).map(([name, act]) => ({
      name: `${name}-${lang}`,
      site,
      build(document: Document) {
        const fake = start(document, { lang });
        act(fake);
        fake.settle();
        return pageOf(fake);
      },
    })),
  );

const protonCalendar = (languages: readonly string[]) =>
  statesOf(
    'proton-calendar',
    fakeProtonCalendar,
    {
      grid: () => {},
      form: (fake) => fake.openForm(),
      ...Object.fromEntries(
        Object.entries(bubbles).map(([name, event]) => [
          `event-${name}`,
          (fake: ReturnType<typeof fakeProtonCalendar>) => fake.openEvent(event),
        ]),
      ),
      'event-cut': (fake) => fake.openEvent(launch, 0),
    },
    languages,
  );

const protonMail = (languages: readonly string[]) =>
  statesOf(
    'proton-mail',
    fakeProtonMail,
    {
      list: () => {},
      thread: (fake) => fake.openQuestion(),
      'thread-invitation': (fake) => fake.openInvitation(),
      'thread-acceptance': (fake) => fake.openInvitation('Accepted: '),
      compose: (fake) => fake.openCompose('Your remark helped a lot.'),
    },
    languages,
  );

const fastmail = (languages: readonly string[]) =>
  statesOf(
    'fastmail',
    fakeFastmail,
    {
      list: () => {},
      thread: (fake) => fake.openReview(),
      'thread-newsletter': (fake) => fake.openNewsletter(),
      'thread-reply': (fake) => fake.openReply(),
    },
    languages,
  );

const yahooMail = (languages: readonly string[]) =>
  statesOf(
    'yahoo-mail',
    fakeYahooMail,
    {
      list: () => {},
      thread: (fake) => fake.openReview(),
      'thread-newsletter': (fake) => fake.openNewsletter(),
      compose: (fake) => fake.openCompose('Your remark helped a lot.'),
    },
    languages,
  );

const zohoMail = (languages: readonly string[]) =>
  statesOf(
    'zoho-mail',
    fakeZohoMail,
    {
      list: () => {},
      message: (fake) => fake.openReview(),
      'message-newsletter': (fake) => fake.openNewsletter(),
      'message-conversation': (fake) => fake.openConversation(),
      compose: (fake) => fake.openCompose('Your remark helped a lot.'),
    },
    languages,
  );

/** Every state of every fake. */
export const fakeStates: readonly FakeState[] = [
  ...demo,
  ...(['en', 'en-GB', 'de', 'fr', 'ja', 'he'] as const).flatMap(googleCalendar),
  ...(['en', 'de', 'fr', 'ja'] as const).flatMap(gmail),
  ...(['en-US', 'en-GB', 'de'] as const).flatMap(outlook),
  ...(['en', 'de'] as const).flatMap(sogo),
  ...(['yy-mm-dd', 'dd.mm.yy', 'mm/dd/yy'] as const).flatMap(roundcube),
  ...(['en', 'de'] as const).flatMap(nextcloudCalendar),
  ...(['en', 'de'] as const).flatMap(nextcloudMail),
  ...protonCalendar(['en', 'de', 'ja']),
  ...protonMail(['en', 'de', 'ja']),
  ...fastmail(['en', 'de', 'he']),
  ...yahooMail(['en-US', 'de', 'ar']),
  ...zohoMail(['en', 'de', 'ja']),
  ...genericStates,
];

const others = ['es', 'pt', 'it', 'nl', 'pl', 'zh', 'ko', 'ar'] as const;

/** The same fakes in the languages whose reports are not kept one by one. */
export const otherLanguageStates: readonly FakeState[] = [
  ...others.flatMap(googleCalendar),
  ...others.flatMap(gmail),
  ...([...others, 'fr', 'ja', 'he'] as const).flatMap(outlook),
  ...protonCalendar([...others, 'fr', 'he', 'sv']),
  ...protonMail([...others, 'fr', 'he', 'sv']),
  ...fastmail([...others, 'fr', 'ja', 'sv']),
  ...yahooMail([...others, 'fr', 'ja', 'he']),
  ...zohoMail([...others, 'fr', 'he']),
];
