import { defineWorkflow } from './define-workflow.ts';
import { promptedId, promptedPromise, roles, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry } from './keep.ts';

const offered = ['skill', 'path', 'unclear'] as const;
const aims = ['theirs', 'mine', 'both'] as const;
const decides = ['yes', 'no'] as const;

/** Coaching is for a skill, often with an agenda; mentoring is wholly in one's corner, so not from who decides. */
function hatOf(given: Given): 'coaching' | 'mentoring' | 'some-of-each' | 'unclear' {
  const what = given.choice('offered', offered);
  const power = given.choice('decides', decides) === 'yes';
  if (what === 'skill') return given.choice('aim', aims) === 'mine' && !power ? 'some-of-each' : 'coaching';
  if (what !== 'path') return 'unclear';
  return power || given.choice('aim', aims) === 'theirs' ? 'some-of-each' : 'mentoring';
}

/** The offer in the words it was noted with, or as the suggestion quotes the mail. */
function offerWords(given: Given): string {
  const { notes, prompt } = given.context;
  const note = notes.find(({ id }) => id === promptedId(given, 'offer'));
  return promptedPromise(given, 'offer')?.text ?? note?.text ?? prompt?.evidence ?? '';
}

export const coachOrMentor = defineWorkflow({
  id: 'W6',
  practices: ['coach-or-mentor'],
  toward: ['up', 'level'],
  about: ['person'],
  slots: (given) => ({ skills: slot(given.text('skills')) }),
  steps: [
    { id: 'offered', field: 'choice', choices: offered },
    { id: 'skills', field: 'line', when: (given) => given.text('offered') === 'skill' },
    { id: 'aim', field: 'choice', choices: aims },
    {
      id: 'decides',
      field: 'choice',
      choices: decides,
      prefill: (given) =>
        roles(given).some((role) => role === 'manager' || role === 'skip-level') ? 'yes' : null,
    },
  ],
  result: (given) => (given.text('offered') === '' && given.text('aim') === '' ? null : hatOf(given)),
  draft: {
    join: ' ',
    sentences: (given) => ['yes', given.text('skills') === '' ? 'ask' : 'begin'],
    slots: (given) => ({ skills: slot(given.text('skills')) }),
  },
  leadsTo: (given) => (hatOf(given) === 'coaching' ? ['W7'] : hatOf(given) === 'mentoring' ? ['W5'] : []),
  save(given, make) {
    // That somebody decides about the user is on the card; it accepts nothing.
    if (['offered', 'skills', 'aim'].every((id) => given.text(id) === '')) return {};
    const { page } = given.context;
    const hat = hatOf(given);
    const isMentor = hat === 'mentoring' && page !== null && !roles(given).includes('mentor');
    return {
      entries: [
        keepEntry('offer', given, make, {
          by: 'them',
          words: offerWords(given),
          hat,
          aim: given.choice('aim', aims),
          skills: given.text('skills'),
          accepted: true,
          state: 'taken',
        }),
      ],
      people: isMentor
        ? [
            {
              ...page.person,
              relationships: [...page.person.relationships, { kind: 'mentor', from: make.today, to: null }],
            },
          ]
        : [],
    };
  },
  closing: (given) =>
    hatOf(given) === 'unclear' ? 'ask' : hatOf(given) === 'coaching' ? 'kept' : hatOf(given),
});
