import { useLayoutEffect, useRef } from 'preact/hooks';
import { givenName } from '../../utils/core/person.ts';
import type { Turn } from '../../utils/core/topic.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { AddTopic } from './add-topic.tsx';
import { useTopicDrag } from './topic-drag.ts';
import { TopicRow } from './topic-row.tsx';

export const turnWords = (turn: Turn, name: string): string =>
  turn === 'theirs' ? `${name} first` : turn === 'mine' ? 'Then you' : 'What’s next';

/** A third of the meeting in whole minutes; null where there is no length to share. */
export function thirdOf(person: PersonModel): number | null {
  const item = person.item.value;
  if (item?.kind !== 'event' || item.allDay) return null;
  const minutes = (Date.parse(item.end) - Date.parse(item.start)) / 60_000;
  return minutes > 0 && minutes <= 180 ? Math.round(minutes / 3) : null;
}

/** The agenda in three turns: theirs, the user's, what comes next. */
export function Agenda({ person }: { person: PersonModel }) {
  const { agenda } = person;
  const name = givenName(person.page.value.person.name);
  const root = useRef<HTMLElement>(null);
  const drag = useTopicDrag(root, agenda.move);
  const third = thirdOf(person);
  const adding = agenda.adding.value;
  const focus = agenda.focus.value;

  // A moved topic may be drawn anew in another list; the focus goes with it.
  useLayoutEffect(() => {
    if (focus === null) return;
    root.current?.querySelector<HTMLElement>(`[data-topic="${CSS.escape(focus)}"] .grip`)?.focus();
    agenda.focused();
  });

  return (
    <section class="sec agenda" aria-labelledby="agenda" ref={root}>
      <div class="sec-head">
        <h2 class="head" id="agenda">
          Agenda
        </h2>
        <IconButton
          icon="plus"
          label="Add a topic"
          keys="Alt+A"
          onClick={() => agenda.startAdding(adding ?? 'mine')}
        />
      </div>
      {agenda.turns.value.map(({ turn, topics }) => (
        <div class="turn" key={turn} data-turn={turn}>
          <div class="turn-head">
            <h3 class="label" id={`turn-${turn}`}>
              <bdi>{turnWords(turn, name)}</bdi>
            </h3>
            {third !== null && <span class="meta">{third} min</span>}
          </div>
          <ul aria-labelledby={`turn-${turn}`}>
            {topics.map((topic) => (
              <TopicRow key={topic.id} topic={topic} person={person} startDrag={drag} />
            ))}
          </ul>
          {adding === turn && <AddTopic agenda={agenda} name={name} />}
        </div>
      ))}
    </section>
  );
}
