import type { PromptAnswer } from '../../core/prompt.ts';
import type { Day } from '../../core/time.ts';
import type { Access } from '../access.ts';
import { createBase, startingWith } from './base.ts';

export const createAnswers = (access: Access) => ({
  ...createBase(access, 'answers'),
  /** Oldest first; with `latest` only the last so many. */
  ofPerson: (personId: string, latest?: number): Promise<PromptAnswer[]> =>
    access.list('answers', { index: 'by-person', range: startingWith(personId), latest }),
  ofPersonOn: (personId: string, day: Day): Promise<PromptAnswer[]> =>
    access.list('answers', { index: 'by-person', range: IDBKeyRange.only([personId, day]) }),
  /** Answers to one practice from a day on, whoever they were about; oldest first. */
  ofPractice: (practice: string, from: Day): Promise<PromptAnswer[]> =>
    access.list('answers', {
      index: 'by-practice',
      range: IDBKeyRange.bound([practice, from], [practice, []]),
    }),
});
