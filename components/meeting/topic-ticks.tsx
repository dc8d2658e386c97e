import { useId } from 'preact/hooks';
import type { Topic } from '../../utils/core/topic.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';

const TopicTick = ({ topic, person }: { topic: Topic; person: PersonModel }) => {
  const id = useId();
  return (
    <li>
      <input
        class="tick round"
        type="checkbox"
        id={id}
        checked={topic.state === 'held'}
        onChange={(event) => void person.agenda.tick(topic.id, event.currentTarget.checked)}
      />
      <label htmlFor={id}>
        <span class="private" dir="auto">
          {topic.text}
        </span>
      </label>
      {topic.turn === 'next' && <span class="meta">next</span>}
    </li>
  );
};

/** The topics while the meeting runs, each ticked off when it was talked about. */
export function TopicTicks({ person }: { person: PersonModel }) {
  const topics = person.agenda.turns.value.flatMap((group) => group.topics);
  if (topics.length === 0) return null;
  return (
    <ul class="topics" aria-label="Topics">
      {topics.map((topic) => (
        <TopicTick key={topic.id} topic={topic} person={person} />
      ))}
    </ul>
  );
}
