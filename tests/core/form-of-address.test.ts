import { expect, it } from 'vitest';
import { addressing } from '../../utils/core/form-of-address.ts';

it.each([
  ['佐藤', '{name}さんに聞く'],
  ['Kofi', '{name}さんに聞く'],
  ['佐藤さん', '{name}に聞く'],
  ['中村部長', '{name}に聞く'],
  ['田中先生 ', '{name}に聞く'],
  ['田中 博士', '{name}さんに聞く'],
])('%s is addressed once', (name, template) => {
  expect(addressing('{name}さんに聞く', name)).toBe(template);
});

it('a template without a name, or with none to put in, stays as it is', () => {
  expect(addressing('「{words}」のメモ', '佐藤さん')).toBe('「{words}」のメモ');
  expect(addressing('{name}さんに聞く', null)).toBe('{name}さんに聞く');
});
