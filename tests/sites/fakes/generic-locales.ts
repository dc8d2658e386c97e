import { type InventedPage, inventedPage } from './generic-page.ts';

/** Locale, hours 12 or 24, and the labels: when, organiser, guests, place. */
const locales: readonly (readonly [string, 12 | 24, string, string, string, string])[] = [
  ['en-US', 12, 'When', 'Organizer', 'Guests', 'Where'],
  ['en-GB', 24, 'When', 'Organiser', 'Attendees', 'Location'],
  ['en-AU', 12, 'Time', 'Organiser', 'Invitees', 'Place'],
  ['en-CA', 12, 'When', 'Host', 'Guests', 'Where'],
  ['de', 24, 'Wann', 'Veranstalter', 'Teilnehmer', 'Ort'],
  ['de-AT', 24, 'Zeit', 'Organisator', 'Eingeladene', 'Ort'],
  ['fr', 24, 'Quand', 'Organisateur', 'Participants', 'Lieu'],
  ['fr-CA', 24, 'Date et heure', 'Organisateur', 'Invités', 'Lieu'],
  ['es', 24, 'Cuándo', 'Organizador', 'Asistentes', 'Lugar'],
  ['es-MX', 12, 'Cuándo', 'Organizador', 'Invitados', 'Ubicación'],
  ['pt-BR', 24, 'Quando', 'Organizador', 'Participantes', 'Local'],
  ['pt-PT', 24, 'Quando', 'Organizador', 'Convidados', 'Local'],
  ['it', 24, 'Quando', 'Organizzatore', 'Partecipanti', 'Luogo'],
  ['nl', 24, 'Wanneer', 'Organisator', 'Deelnemers', 'Locatie'],
  ['pl', 24, 'Kiedy', 'Organizator', 'Uczestnicy', 'Miejsce'],
  ['ja', 24, '日時', '主催者', '参加者', '場所'],
  ['zh-CN', 24, '时间', '组织者', '参与者', '地点'],
  ['zh-TW', 12, '時間', '主辦人', '參與者', '地點'],
  ['ko', 12, '일시', '주최자', '참석자', '장소'],
  ['ar', 12, 'متى', 'المنظم', 'الحضور', 'المكان'],
  ['he', 24, 'מתי', 'מארגן', 'משתתפים', 'מיקום'],
  ['sv', 24, 'När', 'Arrangör', 'Deltagare', 'Plats'],
];

const start = new Date('2026-09-16T14:00:00+02:00');
const end = new Date('2026-09-16T15:00:00+02:00');

/** Date and hours as a locale writes them. */
const written = (locale: string, hours: 12 | 24): string =>
  new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', hourCycle: hours === 12 ? 'h12' : 'h23' },
    timeZone: 'Europe/Berlin',
  }).formatRange(start, end);

const dana = '<a href="mailto:dana@northlight.example">Dana Whitfield</a>';
const robin = '<a href="mailto:robin@northlight.example">Robin Vale</a>';
const direction = (locale: string) => (/^(?:ar|he)/u.test(locale) ? ' dir="rtl"' : '');

/** The same event in many languages, as a page of its own and in a dialog over a grid. */
const pages: readonly InventedPage[] = locales.flatMap(([locale, hours, when, host, guests, where]) => {
  const rows = `<dl><dt>${when}</dt><dd>${written(locale, hours)}</dd><dt>${host}</dt><dd>${dana}</dd><dt>${guests}</dt><dd><ul><li>${dana}</li><li>${robin}</li></ul></dd><dt>${where}</dt><dd>Fjord</dd></dl>`;
  const page = (body: string) =>
    `<html lang="${locale}"${direction(locale)}><head><title>Dana / Robin</title></head><body>${body}</body></html>`;
  const lines = `<div class="when">${written(locale, hours)}</div><div><b class="label">${guests}</b><div class="list"><div class="row">${dana}</div><div class="row">${robin}</div></div></div>`;
  return [
    {
      name: `details ${locale} ${hours} h`,
      url: 'https://app.nobody.example/1',
      html: page(`<main><h1>Dana / Robin</h1>${rows}</main>`),
      truth: null,
    },
    {
      name: `dialog ${locale} ${hours} h`,
      url: 'https://app.nobody.example/calendar',
      html: page(
        `<main><button class="chip">Dana / Robin</button></main><div role="dialog" class="card"><h2>Dana / Robin</h2>${lines}</div>`,
      ),
      truth: null,
    },
  ];
});

export const localeStates = pages.map((page) => ({
  name: page.name,
  site: 'generic',
  build: (_document: Document) => inventedPage(page),
}));
