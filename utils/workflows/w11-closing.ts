import type { Agreement } from '../core/goal.ts';
import type { Person, RelationshipKind } from '../core/person.ts';
import { addDays, type Day } from '../core/time.ts';
import { beSpecific } from './be-specific.ts';
import { defineWorkflow } from './define-workflow.ts';
import { onDay, sentence, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry, keepThanks } from './keep.ts';

const outcomes = ['complete', 'complete-early', 'goes-on', 'peers', 'light-touch'] as const;
const rhythms = ['90', '180', '365'] as const;
const mentoring: readonly RelationshipKind[] = ['mentor', 'mentee', 'reverse-mentor'];

const outcomeOf = (given: Given) => given.choice('outcome', outcomes);
const ends = (given: Given): boolean => outcomeOf(given) !== null && outcomeOf(given) !== 'goes-on';

const running = ({ context }: Given): Agreement | null =>
  context.page?.agreements.find(({ state }) => state !== 'completed' && state !== 'ended') ?? null;

/** The person outlives the role: the mentoring ends today, and what comes instead begins. */
function afterwards(given: Given, person: Person, today: Day): Person {
  const held = person.relationships.filter(({ kind, to }) => mentoring.includes(kind) && to === null);
  const others = person.relationships.filter((each) => !held.includes(each));
  const ended = held.map((each) => ({ ...each, to: addDays(today, -1) }));
  const isPeer = others.some(({ kind, to }) => kind === 'peer' && to === null);
  const asPeer =
    outcomeOf(given) === 'peers' && !isPeer ? [{ kind: 'peer' as const, from: today, to: null }] : [];
  const light = outcomeOf(given) === 'light-touch';
  return {
    ...person,
    relationships: [...others, ...ended, ...asPeer],
    flags: light ? [...new Set([...person.flags, 'light-touch' as const])] : person.flags,
    rhythm: light ? Number(given.choice('rhythm', rhythms) ?? '365') : person.rhythm,
  };
}

function agreementsAfter(given: Given): readonly Agreement[] {
  const agreement = running(given);
  const outcome = outcomeOf(given);
  if (!agreement || outcome === null) return [];
  if (outcome !== 'goes-on') return [{ ...agreement, state: 'completed' }];
  const until = given.day('until');
  return [{ ...agreement, state: 'extended', ends: until, extendedFrom: agreement.ends }];
}

export const closing = defineWorkflow({
  id: 'W11',
  practices: ['end-well'],
  about: ['person'],
  slots: (given) => ({ until: onDay(given.day('until')) }),
  steps: [
    { id: 'mine', field: 'text' },
    { id: 'thanks', field: 'text' },
    { id: 'theirs', field: 'text' },
    { id: 'outcome', field: 'choice', choices: outcomes },
    { id: 'until', field: 'day', when: (given) => outcomeOf(given) === 'goes-on' },
    { id: 'rhythm', field: 'choice', choices: rhythms, when: (given) => outcomeOf(given) === 'light-touch' },
  ],
  draft: {
    join: ' ',
    sentences: (given) => (given.text('thanks') === '' ? [] : ['greeting', 'thanks', 'mine']),
    slots: (given) => ({
      thanks: slot(sentence(given.text('thanks'))),
      mine: slot(sentence(given.text('mine'))),
    }),
  },
  checks: (draft, given, phrases) =>
    beSpecific(draft, phrases, {
      work: (given.context.page?.notes ?? []).slice(0, 40).map(({ text }) => text),
      earlier: (given.context.page?.thanks ?? []).map(({ work, effect }) => `${work} ${effect}`),
    }),
  save(given, make) {
    const { page } = given.context;
    const words = {
      mine: given.text('mine'),
      theirs: given.text('theirs'),
      thanks: given.text('thanks'),
      outcome: outcomeOf(given),
      until: given.day('until'),
    };
    return {
      entries: [keepEntry('closing', given, make, words)],
      thanks: given.text('thanks') === '' ? [] : keepThanks(given, make, { work: given.text('thanks') }),
      agreements: agreementsAfter(given),
      people: page && ends(given) ? [afterwards(given, page.person, make.today)] : [],
    };
  },
  closing: (given) => (ends(given) ? 'kept' : outcomeOf(given) === 'goes-on' ? 'goes-on' : 'before'),
});
