import type { ReadField } from './page-report.ts';

/** What a site is read for, in words. */
const fieldWords: Readonly<Record<ReadField, string>> = {
  title: 'the title',
  time: 'the time',
  end: 'the end',
  zone: 'the time zone',
  guests: 'the guests',
  place: 'the place',
  description: 'the description',
  from: 'the sender',
  to: 'the recipients',
  date: 'the date',
  body: 'the text',
  self: 'your own address',
};

/** "the guests". What another version noted, or a part that is no field, may bear a name that is not known here. */
export const readFieldWords = (field: string): string =>
  Object.hasOwn(fieldWords, field) ? fieldWords[field as ReadField] : 'a part of it';
