import { describe, expect, it } from 'vitest';
import { builtInCues } from '../../utils/core/built-in-cues.ts';
import lists from '../../utils/core/situation-cues.json' with { type: 'json' };
import type { Cue } from '../../utils/core/situation-cues.ts';
import { lenderFor } from '../../utils/core/situation-lending.ts';
import { clip, excerpt, sharedWord, tidy } from '../../utils/core/situation-text.ts';

const cases: readonly (readonly [Cue, readonly string[], readonly string[]])[] = [
  [
    'hard',
    ['weekend again', 'Two people short', 'eskaliert beim Kunden', '残業が続いた'],
    ['a nice weekend', 'hardware arrived'],
  ],
  [
    'harsh',
    ['I snapped at the team', 'cut him off', 'ins Wort gefallen'],
    ['costs blew up', 'argued well for the pilot'],
  ],
  [
    'grave',
    ['gave notice', 'on parental leave', 'made redundant', 'Kündigung'],
    ['gave short notice', 'the server died', 'redundancy in the cluster', 'cross-disciplinary team'],
  ],
  ['harm', ['feels threatened', 'bullied at work'], ['the change threatens the date', 'API abuse limits']],
  [
    'sensitive',
    ['salary talk', 'his son is ill', 'Gewerkschaft'],
    ['that was kind', 'sell to hospitals', 'paid in time'],
  ],
  ['asks', ['asked for advice', 'I would value your advice'], ['advice was taken']],
  ['offers', ['happy to coach you', 'offered to mentor'], ['can you help me with this', 'help me on Friday']],
  ['growth', ['talked about a course', 'career path'], ['of course', 'development team']],
  ['introduction', ['asked for an introduction', 'put me in touch'], ['introduced the new tool']],
  ['update', ['asked for an update on the move'], ['status of the ledger is unclear']],
];

/** A line for each cue in each language Beside speaks, as somebody would write it, and one that only looks alike. */
const spoken: readonly (readonly [Cue, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'offers',
    {
      de: 'Ich könnte Sie dabei begleiten.',
      fr: 'Je pourrais vous accompagner sur ce sujet.',
      es: 'Puedo orientarte en esto.',
      pt: 'Posso orientar você nisso.',
      ja: '来月からメンターになりましょうか。',
    },
    ['Können Sie mir helfen?', 'Pouvez-vous m’aider ?', '¿Puedes ayudarme?', '手伝ってください'],
  ],
  [
    'asks',
    {
      de: 'Was würden Sie raten?',
      fr: 'Que feriez-vous à ma place ?',
      es: '¿Qué harías tú?',
      pt: 'O que você faria?',
      ja: 'ご助言をいただけますか',
    },
    ['Er hat Rat gegeben', 'ha dado consejos'],
  ],
  [
    'decision',
    {
      de: 'muss mich entscheiden, ob Lyon',
      fr: 'je dois choisir avant lundi',
      es: 'tengo que decidir sobre Lyon',
      pt: 'preciso decidir até sexta',
      ja: '金曜までに決める',
    },
    ['entschieden', 'a été décidé', 'ya decidido'],
  ],
  [
    'introduction',
    {
      de: 'hat uns bekannt gemacht',
      fr: 'm’a mis en relation avec elle',
      es: 'me puso en contacto con ella',
      pt: 'colocou em contato com ela',
      ja: '先方をご紹介いただいた',
    },
    ['la présentation est prête', 'presentaciones para el lunes'],
  ],
  [
    'update',
    {
      de: 'fragte nach dem Stand',
      fr: 'a demandé où en est la migration',
      es: 'preguntó cómo va la migración',
      pt: 'perguntou como está a migração',
      ja: '進捗を聞かれた',
    },
    ['der Stand auf der Messe', 'cómo va todo'],
  ],
  [
    'growth',
    {
      de: 'über eine Weiterbildung gesprochen',
      fr: 'veut évoluer vers le produit',
      es: 'habló de su carrera',
      pt: 'falou da carreira',
      ja: 'キャリアの話',
    },
    ['la carrera del domingo'],
  ],
  [
    'gap',
    {
      de: 'kam nicht mit bei den Verträgen',
      fr: 'perdue dans les contrats',
      es: 'perdida en los contratos',
      pt: 'não consegui acompanhar os contratos',
      ja: '契約の話についていけなかった',
    },
    ['war nicht mit dabei'],
  ],
  [
    'pressure',
    {
      de: 'jetzt oder nie',
      fr: 'à prendre ou à laisser',
      es: 'última oportunidad',
      pt: 'última chance',
      ja: '今しかないと言われた',
    },
    ['hat Chancen'],
  ],
  [
    'thanks',
    { de: 'Danke sagen', fr: 'Remercier Wei', es: 'Dar las gracias', pt: 'Agradecer', ja: 'お礼' },
    ['Gedanken zur Rota', 'thankless'],
  ],
  [
    'errand',
    {
      de: 'Bitte um Freigabe',
      fr: 'besoin d’une signature',
      es: 'aprobación pendiente',
      pt: 'falta a assinatura',
      ja: 'ご承認ください',
    },
    ['significant', 'confirmar'],
  ],
  [
    'formal',
    {
      de: 'Mitarbeitergespräch',
      fr: 'Entretien annuel',
      es: 'Evaluación anual',
      pt: 'Avaliação anual',
      ja: '評価面談',
    },
    ['payment run', 'preview'],
  ],
  ['safety', { de: 'Verstoß', fr: 'sécurité', es: 'peligro', pt: 'perigo', ja: '違法' }, ['breachless']],
  [
    'wayOut',
    {
      de: 'Ein Nein ist völlig in Ordnung.',
      fr: 'Un non me va très bien.',
      es: 'Un no está bien.',
      pt: 'Um não também serve.',
      ja: '難しければお知らせください',
    },
    ['Bitte antworten Sie bis Freitag'],
  ],
  [
    'seeksMentor',
    {
      de: 'Ich würde gern von Ihnen lernen.',
      fr: 'J’aimerais apprendre de vous.',
      es: 'Me gustaría aprender de usted.',
      pt: 'Gostaria de aprender com você.',
      ja: 'メンターをお願いしたく',
    },
    ['Das Protokoll folgt'],
  ],
  [
    'trait',
    { de: 'stur', fr: 'paresseux', es: 'terca', pt: 'teimosa', ja: '頑固' },
    ['deadline', 'waiting', 'Freigabe', 'plazo'],
  ],
];

describe.each(spoken)('%s, in each language', (cue, yes, no) => {
  it('is found', () =>
    expect(Object.entries(yes).filter(([, text]) => !builtInCues.has(cue, text))).toEqual([]));
  it('is not found elsewhere', () => expect(no.filter((text) => builtInCues.has(cue, text))).toEqual([]));
});

describe.each(cases)('%s', (cue, yes, no) => {
  it('is found where it is meant', () =>
    expect(yes.filter((text) => !builtInCues.has(cue, text))).toEqual([]));
  it('is not found elsewhere', () => expect(no.filter((text) => builtInCues.has(cue, text))).toEqual([]));
});

describe('the lists', () => {
  it('say what they are about and hold lower-case words, in English at least', () => {
    for (const [cue, { about, words }] of Object.entries(lists)) {
      expect(about, cue).toMatch(/^\p{Lu}.*\.$/u);
      expect(words.en.length, cue).toBeGreaterThan(0);
      for (const word of Object.values(words).flat()) {
        const plain = word.replaceAll('\\p{Lu}', '').replaceAll('\\p{L}', '');
        expect(plain, cue).toBe(plain.toLowerCase());
        expect(word, cue).not.toMatch(/^\||\|$|^$/u);
        expect(() => new RegExp(word, 'u'), word).not.toThrow();
      }
    }
  });
});

describe('lent words', () => {
  const lend = lenderFor(
    ['Priya Raman', '山本 健', 'Will Stone'],
    ['Dana Whitfield'],
    ['Lyon bid'],
    builtInCues,
  );
  const note = (text: string, flags: string[] = []) => ({ text, flags });

  it('are those about the one person, clipped at a word', () => {
    expect(lend.text('  send the numbers!! ')).toBe('send the numbers');
    expect(lend.text('a promise that is told at far too great a length')).toBe(
      'a promise that is told at far too…',
    );
    expect(lend.note(note('Dana led the Lyon bid'))).toBe('Dana led the Lyon bid');
  });

  it('are none where somebody else is named, in any writing', () => {
    for (const text of ['ask priya first', 'PRIYA’s plan', '山本さんの件', 'Raman called', 'Will said so']) {
      expect(lend.text(text)).toBeNull();
    }
    expect(lend.text('it will be sent')).toBe('it will be sent');
  });

  it('are none from closed notes', () => {
    expect(lend.quote(note('weekend again', ['confidential']), 'hard')).toBeNull();
    expect(lend.quote(note('weekend again', ['private']), 'hard')).toBeNull();
    expect(lend.quote(note('weekend again'), 'hard')).toBe('weekend again');
  });

  it('hold no name that may be somebody’s, known or not', () => {
    expect(lend.quote(note('it was crunch for Aldo and the rest'), 'hard')).toBe('crunch');
    expect(lend.quote(note('it was crunch for the Lyon bid'), 'hard')).toBe('was crunch for the Lyon bid');
  });
});

describe('text', () => {
  it('is made one line that no sentence trips over', () => {
    expect(tidy(' “done”\n{x} at last!. ')).toBe('’done’ ’x’ at last');
    expect(clip('x'.repeat(60)).length).toBeLessThanOrEqual(40);
  });

  it('is quoted by at most six words that do not end in the air', () => {
    const text = 'Long day. I cut him off twice in the review of the plan.';
    expect(excerpt(text, text.indexOf('cut'), 11)).toBe('I cut him off twice');
  });

  it('ends where a Japanese clause ends', () => {
    const text = '月曜は静か。今週も残業が続き、仕様が三回変わった。';
    expect(excerpt(text, text.indexOf('残業'), 2)).toBe('今週も残業が続き');
  });

  it('shares a word in another form', () => {
    expect(sharedWord('negotiations', 'negotiated alone')).toBe('negotiations');
    expect(sharedWord('plan', 'rota')).toBeNull();
  });
});
