import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createGiven } from '../../utils/workflows/given.ts';
import { workflows } from '../../utils/workflows/registry.ts';
import { draftOf } from '../../utils/workflows/run.ts';
import { englishWords, type WorkflowWords } from '../../utils/workflows/words.ts';
import { situations } from './workflow-contexts.ts';

const file = new URL('../../utils/workflows/words/ja.json', import.meta.url);
const japanese: WorkflowWords = JSON.parse(readFileSync(file, 'utf8'));

const answers = {
  did: '切り替えを2回練習してくださった',
  changed: '週末も請求が止まらなかった。',
  took: 'on call until Sunday',
};

function thanksIn(words: WorkflowWords): string {
  const workflow = workflows.find(({ id }) => id === 'W2');
  const context = situations.find(({ context: { name } }) => name === 'Priya')?.context;
  if (!workflow || !context) throw new Error('no W2 with Priya');
  return draftOf(workflow, createGiven(context, answers), words);
}

it('a draft in Japanese has a line for each sentence, and each its own stop', () => {
  expect(thanksIn(japanese)).toBe(
    [
      'Priyaさん、ありがとうございます。',
      '切り替えを2回練習してくださった。',
      'おかげで、次のように変わりました：週末も請求が止まらなかった。',
      '大変だったことと存じます：on call until Sunday.',
    ].join('\n'),
  );
});

it('a draft in English stays in one line', () => {
  expect(thanksIn(englishWords)).toMatch(/^Priya, thank you\. .+ on call until Sunday\.$/u);
});
