/** What a fixed phrase means: days from today, or the end of a week or month. */
export type PhraseMeaning = number | 'end-of-week' | 'next-week' | 'end-of-month' | 'next-month';

/** A language's words for due dates, folded (lower case, no accents). Names of days and months come from Intl. */
export interface CaptureWords {
  /** Words that say a due date follows. */
  by: readonly string[];
  /** Words that may stand between those and the date. */
  fillers: readonly string[];
  phrases: Readonly<Record<string, PhraseMeaning>>;
  /** A phrase is something else right after one of these: "in the morning", "por la mañana". */
  notAfter: readonly string[];
  in: readonly string[];
  units: Readonly<Record<string, 'day' | 'week' | 'month'>>;
  numbers: Readonly<Record<string, number>>;
  /** Before or after a weekday: this week's, the coming one, or one that may be either of two. */
  thisWeekday: readonly string[];
  coming: readonly string[];
  nextWeekday: readonly string[];
  /** Weekday names that also are ordinary words: only after a `by` word, or with "-feira". */
  wordyWeekdays?: true;
}

const en: CaptureWords = {
  by: ['by', 'before', 'until', 'till', 'due', 'on'],
  fillers: ['the'],
  phrases: {
    today: 0,
    tonight: 0,
    eod: 0,
    'end of day': 0,
    tomorrow: 1,
    'the day after tomorrow': 2,
    'day after tomorrow': 2,
    'this week': 'end-of-week',
    eow: 'end-of-week',
    'end of week': 'end-of-week',
    'end of the week': 'end-of-week',
    'next week': 'next-week',
    'end of next week': 'next-week',
    eom: 'end-of-month',
    'this month': 'end-of-month',
    'end of month': 'end-of-month',
    'end of the month': 'end-of-month',
    'next month': 'next-month',
    'end of next month': 'next-month',
  },
  notAfter: [],
  in: ['in', 'within'],
  units: { day: 'day', days: 'day', week: 'week', weeks: 'week', month: 'month', months: 'month' },
  numbers: { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10 },
  thisWeekday: ['this'],
  coming: ['coming'],
  nextWeekday: ['next'],
};

const de: CaptureWords = {
  by: ['bis', 'vor', 'am', 'spatestens', 'fur'],
  fillers: ['zum', 'den', 'dem', 'der', 'am', 'zur'],
  phrases: {
    heute: 0,
    'heute abend': 0,
    morgen: 1,
    'morgen fruh': 1,
    ubermorgen: 2,
    'diese woche': 'end-of-week',
    'dieser woche': 'end-of-week',
    'ende der woche': 'end-of-week',
    'ende dieser woche': 'end-of-week',
    wochenende: 'end-of-week',
    'nachste woche': 'next-week',
    'nachster woche': 'next-week',
    'kommende woche': 'next-week',
    'kommender woche': 'next-week',
    'ende nachster woche': 'next-week',
    monatsende: 'end-of-month',
    'ende des monats': 'end-of-month',
    'diesen monat': 'end-of-month',
    'nachsten monat': 'next-month',
    'ende nachsten monats': 'next-month',
  },
  notAfter: ['guten', 'jeden', 'den', 'der', 'am'],
  in: ['in', 'binnen', 'innerhalb'],
  units: {
    tag: 'day',
    tage: 'day',
    tagen: 'day',
    woche: 'week',
    wochen: 'week',
    monat: 'month',
    monate: 'month',
    monaten: 'month',
  },
  numbers: { ein: 1, einem: 1, einer: 1, eine: 1, zwei: 2, drei: 3, vier: 4, funf: 5, sechs: 6, zehn: 10 },
  thisWeekday: ['diesen', 'dieser', 'diesem'],
  coming: ['kommenden', 'kommender', 'kommendem'],
  nextWeekday: ['nachsten', 'nachster', 'nachstem', 'nachste'],
};

const fr: CaptureWords = {
  by: ['pour', 'avant', "d'ici", 'jusque', "jusqu'au", "jusqu'a", 'des'],
  fillers: ['le', 'la', 'au', 'a', 'ce'],
  phrases: {
    "aujourd'hui": 0,
    'ce soir': 0,
    demain: 1,
    'apres - demain': 2,
    'apres demain': 2,
    'cette semaine': 'end-of-week',
    'fin de semaine': 'end-of-week',
    'fin de la semaine': 'end-of-week',
    'la fin de la semaine': 'end-of-week',
    'semaine prochaine': 'next-week',
    'la semaine prochaine': 'next-week',
    'fin du mois': 'end-of-month',
    'la fin du mois': 'end-of-month',
    'ce mois - ci': 'end-of-month',
    'mois prochain': 'next-month',
    'le mois prochain': 'next-month',
  },
  notAfter: [],
  in: ['dans', 'sous', "d'ici"],
  units: { jour: 'day', jours: 'day', semaine: 'week', semaines: 'week', mois: 'month' },
  numbers: { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, dix: 10 },
  thisWeekday: ['ce'],
  coming: [],
  nextWeekday: ['prochain'],
};

const es: CaptureWords = {
  by: ['para', 'antes', 'hasta', 'el'],
  fillers: ['el', 'la', 'del', 'de'],
  phrases: {
    hoy: 0,
    'esta noche': 0,
    manana: 1,
    'pasado manana': 2,
    'esta semana': 'end-of-week',
    'final de la semana': 'end-of-week',
    'final de semana': 'end-of-week',
    'proxima semana': 'next-week',
    'la proxima semana': 'next-week',
    'semana que viene': 'next-week',
    'la semana que viene': 'next-week',
    'fin de mes': 'end-of-month',
    'final de mes': 'end-of-month',
    'este mes': 'end-of-month',
    'proximo mes': 'next-month',
    'mes que viene': 'next-month',
  },
  notAfter: ['la', 'esta', 'cada'],
  in: ['en', 'dentro de'],
  units: { dia: 'day', dias: 'day', semana: 'week', semanas: 'week', mes: 'month', meses: 'month' },
  numbers: { un: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, diez: 10 },
  thisWeekday: ['este'],
  coming: [],
  nextWeekday: ['proximo'],
};

const pt: CaptureWords = {
  by: ['ate', 'para', 'antes', 'na', 'no', 'em'],
  fillers: ['o', 'a', 'de', 'da', 'do'],
  phrases: {
    hoje: 0,
    'hoje a noite': 0,
    amanha: 1,
    'depois de amanha': 2,
    'esta semana': 'end-of-week',
    'fim da semana': 'end-of-week',
    'final da semana': 'end-of-week',
    'proxima semana': 'next-week',
    'a proxima semana': 'next-week',
    'semana que vem': 'next-week',
    'fim do mes': 'end-of-month',
    'final do mes': 'end-of-month',
    'este mes': 'end-of-month',
    'proximo mes': 'next-month',
    'mes que vem': 'next-month',
  },
  notAfter: [],
  in: ['em', 'dentro de', 'daqui a'],
  units: { dia: 'day', dias: 'day', semana: 'week', semanas: 'week', mes: 'month', meses: 'month' },
  numbers: { um: 1, uma: 1, dois: 2, duas: 2, tres: 3, quatro: 4, cinco: 5, seis: 6, dez: 10 },
  thisWeekday: ['esta', 'este'],
  coming: [],
  nextWeekday: ['proxima', 'proximo'],
  wordyWeekdays: true,
};

const it: CaptureWords = {
  by: ['entro', 'per', 'prima', 'fino'],
  fillers: ['il', 'la', 'di', 'a', 'al', 'del', 'lo'],
  phrases: {
    oggi: 0,
    stasera: 0,
    domani: 1,
    dopodomani: 2,
    'questa settimana': 'end-of-week',
    'fine della settimana': 'end-of-week',
    'settimana prossima': 'next-week',
    'la settimana prossima': 'next-week',
    'prossima settimana': 'next-week',
    'fine mese': 'end-of-month',
    'fine del mese': 'end-of-month',
    'questo mese': 'end-of-month',
    'mese prossimo': 'next-month',
    'prossimo mese': 'next-month',
  },
  notAfter: [],
  in: ['tra', 'fra', 'in', 'entro'],
  units: {
    giorno: 'day',
    giorni: 'day',
    settimana: 'week',
    settimane: 'week',
    mese: 'month',
    mesi: 'month',
  },
  numbers: { un: 1, una: 1, due: 2, tre: 3, quattro: 4, cinque: 5, sei: 6, dieci: 10 },
  thisWeekday: ['questo', 'questa'],
  coming: [],
  nextWeekday: ['prossimo', 'prossima'],
};

const nl: CaptureWords = {
  by: ['voor', 'tegen', 'uiterlijk', 'op', 'tot'],
  fillers: ['de', 'het', 'op'],
  phrases: {
    vandaag: 0,
    vanavond: 0,
    morgen: 1,
    overmorgen: 2,
    'deze week': 'end-of-week',
    'eind van de week': 'end-of-week',
    'einde van de week': 'end-of-week',
    'volgende week': 'next-week',
    'eind volgende week': 'next-week',
    'eind van de maand': 'end-of-month',
    'einde van de maand': 'end-of-month',
    'deze maand': 'end-of-month',
    'volgende maand': 'next-month',
  },
  notAfter: ['de', 's', 'goede', 'elke'],
  in: ['over', 'binnen'],
  units: {
    dag: 'day',
    dagen: 'day',
    week: 'week',
    weken: 'week',
    maand: 'month',
    maanden: 'month',
  },
  numbers: { een: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, tien: 10 },
  thisWeekday: ['deze'],
  coming: ['komende', 'aanstaande'],
  nextWeekday: ['volgende'],
};

export const captureWords: Readonly<Record<string, CaptureWords>> = { en, de, fr, es, pt, it, nl };
