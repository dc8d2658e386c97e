import { describe, expect, it } from 'vitest';
import { beSpecific, leaveOut, noticesOn } from '../../utils/workflows/be-specific.ts';
import portuguese from '../../utils/workflows/words/pt-BR.json' with { type: 'json' };
import { englishWords } from '../../utils/workflows/words.ts';

const { phrases } = englishWords;
const about = {
  work: ['Tariff release', 'opened the client call', '請求の切り替え'],
  earlier: ['Thank you for the quiet handover', '静かな引き継ぎをありがとう'],
};
const passed = (draft: string) =>
  beSpecific(draft, phrases, about)
    .filter(({ passes }) => passes)
    .map(({ id }) => id);

describe('three checks on a thank-you', () => {
  it.each([
    [
      'Because you rehearsed the tariff cut-over twice, Billing stayed open all weekend.',
      ['done', 'changed', 'theirs'],
    ],
    [
      'You opened the client call alone on 12 November, so nobody waited for me.',
      ['done', 'changed', 'theirs'],
    ],
    ['Great job!', []],
    ['Great job on the tariff release, it went live without a rollback.', ['done', 'changed']],
    ['Thank you for the quiet handover', []],
    ['Thank you so much.', ['theirs']],
    ['', []],
    ['You were there for the client call today.', ['done', 'theirs']],
    ['切り替えを2回練習してくれたので、請求は止まりませんでした。', ['done', 'theirs']],
    ['さすがです。', []],
    ['請求の切り替えを静かに練習してくれて、ありがとうございました。', ['done', 'theirs']],
    ['いろいろと助けてくださって、本当にありがとうございました。', ['theirs']],
    ['静かな引き継ぎをありがとうございました。', []],
  ])('%s', (draft, expected) => {
    expect(passed(draft)).toEqual(expected);
  });

  it('name the phrase that could be for anyone, as it is written, and never part of a word', () => {
    const [, , theirs] = beSpecific('Well  done on the contract. A well doneness.', phrases, about);
    expect(theirs).toMatchObject({ passes: false, phrase: 'Well  done' });
    expect(beSpecific('The bravoure of it, because you stayed.', phrases, about)[2]?.passes).toBe(true);
  });

  it.each([
    ['Dana, great job on the launch.', 'great job', 'Dana, on the launch.'],
    ['Dana, thank you. Great job on the launch.', 'Great job', 'Dana, thank you. On the launch.'],
    ['Great job. You stayed.', 'Great job', 'You stayed.'],
    [
      'You stayed, well done, because of it we shipped.',
      'well done',
      'You stayed, because of it we shipped.',
    ],
    ['さすがです。ありがとう', 'さすが', 'です。ありがとう'],
    ['Great job', 'Great job', ''],
  ])('%s without "%s"', (draft, phrase, left) => {
    expect(leaveOut(draft, phrase)).toBe(left);
  });

  it('give a quiet hint on a but, a request and a trait', () => {
    expect(
      noticesOn('You shipped it, but late. You are so clever. Could you also do the rest?', phrases),
    ).toEqual(['but', 'request', 'trait']);
    expect(noticesOn('The button works, because you drew it anew.', phrases)).toEqual([]);
  });
});

describe('thanks in Brazilian Portuguese', () => {
  const { phrases } = portuguese;
  const about = { work: ['planilha de reajuste'], earlier: [] };

  it('are told apart by what was done and what it changed', () => {
    const said = 'Camila, graças à sua planilha a auditoria terminou na quinta, sem um fim de semana.';
    expect(beSpecific(said, phrases, about).map(({ passes }) => passes)).toEqual([true, true, true]);
    const bare = 'Camila, agradeço por tudo. Mandou muito bem.';
    expect(beSpecific(bare, phrases, about).map(({ passes }) => passes)).toEqual([false, false, false]);
  });

  it('bring a quiet hint on a but, a request and a trait, and none for words that only look like them', () => {
    const said = 'Você é muito rápida, mas faltou a ata. Você também poderia enviar o resto?';
    expect(noticesOn(said, phrases)).toEqual(['but', 'request', 'trait']);
    expect(noticesOn('As massas de dados fecharam porque você refez a carga.', phrases)).toEqual([]);
  });
});
