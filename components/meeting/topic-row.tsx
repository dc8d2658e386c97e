import { useEffect, useRef } from 'preact/hooks';
import { givenName } from '../../utils/core/person.ts';
import { type Topic, turns } from '../../utils/core/topic.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { Icon } from '../shared/icon.tsx';
import { Menu, type MenuItem } from '../shared/menu.tsx';
import { turnWords } from './agenda.tsx';

/** Where a topic comes from, in a word at the end of its line. */
function origin(topic: Topic, person: PersonModel): string {
  if (topic.state === 'held') return 'talked about';
  const meeting = person.meeting.value;
  const carried = topic.meetingId !== null && meeting !== null && topic.meetingId !== meeting.id;
  return carried ? 'carried over' : '';
}

function itemsFor(topic: Topic, person: PersonModel): readonly MenuItem[] {
  const { agenda } = person;
  const name = givenName(person.page.value.person.name);
  const held = topic.state === 'held';
  const elsewhere = turns.filter((turn) => turn !== topic.turn);
  return [
    { words: 'Move up', onChoose: () => void agenda.step(topic.id, -1) },
    { words: 'Move down', onChoose: () => void agenda.step(topic.id, 1) },
    ...elsewhere.map((turn) => ({
      words: `Move to “${turnWords(turn, name)}”`,
      onChoose: () => void agenda.move(topic.id, turn, null),
    })),
    { words: 'Change the words', onChoose: () => agenda.startEditing(topic.id), apart: true },
    { words: held ? 'Open again' : 'Talked about', onChoose: () => void agenda.tick(topic.id, !held) },
    { words: 'Drop', onChoose: () => void agenda.drop(topic.id) },
  ];
}

const EditTopic = ({ topic, person }: { topic: Topic; person: PersonModel }) => {
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => field.current?.select(), []);
  const done = (text: string) => {
    if (left.current) return;
    left.current = true;
    void person.agenda.edit(topic.id, text);
  };
  return (
    <input
      ref={field}
      class="field"
      dir="auto"
      aria-label="Words of the topic"
      defaultValue={topic.text}
      onBlur={(event) => done(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') done(event.currentTarget.value);
        if (event.key === 'Escape') {
          event.stopPropagation();
          done(topic.text);
        }
      }}
    />
  );
};

/** One line of the agenda: the handle drags, opens the menu on click and takes arrow keys. */
export function TopicRow(props: {
  topic: Topic;
  person: PersonModel;
  startDrag(id: string, event: PointerEvent): void;
}) {
  const { topic, person } = props;
  const { agenda } = person;

  function move(event: KeyboardEvent): boolean {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null) return false;
    void agenda.step(topic.id, by);
    return true;
  }

  return (
    <li
      class={topic.state === 'held' ? 'topic held' : 'topic'}
      data-topic={topic.id}
      onKeyDown={(event) => {
        if (event.altKey && !event.defaultPrevented && move(event)) event.preventDefault();
      }}
    >
      <Menu
        label={`Move or change: ${topic.text}`}
        buttonClass="grip"
        items={itemsFor(topic, person)}
        onButtonKey={(event) => !event.altKey && move(event)}
        onPointerDown={(event) => props.startDrag(topic.id, event)}
      >
        <Icon name="grip" />
      </Menu>
      {agenda.editing.value === topic.id ? (
        <EditTopic topic={topic} person={person} />
      ) : (
        <button type="button" class="words" onClick={() => agenda.startEditing(topic.id)}>
          <span class="private" dir="auto">
            {topic.text}
          </span>
        </button>
      )}
      <span class="meta">{origin(topic, person)}</span>
    </li>
  );
}
