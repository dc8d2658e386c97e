import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { normaliseName } from '../../utils/core/identity.ts';
import type { Person } from '../../utils/core/person.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { Monogram } from '../shared/monogram.tsx';

interface Props {
  title: string;
  people: readonly Person[];
  onPick(personId: string): void;
  onNew(name: string): void;
  onClose(): void;
}

/** People whose name or address holds every word; all of them for no words. */
export function findPeople(people: readonly Person[], words: string): readonly Person[] {
  const wanted = normaliseName(words).split(' ').filter(Boolean);
  return people.filter((person) => {
    const text = [person.name, ...person.aliases, ...person.addresses].map(normaliseName).join(' ');
    return wanted.every((word) => text.includes(word));
  });
}

/** Choosing somebody by hand, or adding somebody by name. */
export function PersonPicker({ title, people, onPick, onNew, onClose }: Props) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const found = findPeople(people, words);
  const name = words.trim();
  const known = people.some((person) => normaliseName(person.name) === normaliseName(name));

  function onSubmit(event: Event) {
    event.preventDefault();
    const [first] = found;
    if (first && name !== '') onPick(first.id);
    else if (name !== '') onNew(name);
  }

  return (
    <section class="picker" aria-labelledby="picker">
      <div class="sec-head">
        <h1 class="title" id="picker">
          {title}
        </h1>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </div>
      <form onSubmit={onSubmit}>
        <label class="aside" htmlFor="picker-words">
          Name or address
        </label>
        <input
          ref={field}
          id="picker-words"
          class="field"
          type="search"
          autocomplete="off"
          dir="auto"
          placeholder="Name or address"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </form>
      <ul class="candidates">
        {found.slice(0, 50).map((person) => (
          <li key={person.id}>
            <button type="button" class="candidate" onClick={() => onPick(person.id)}>
              <Monogram name={person.name} />
              <span>
                <span class="strong" dir="auto">
                  {person.name}
                </span>
                <span class="meta">{person.sample ? 'a sample, invented' : (person.addresses[0] ?? '')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {name !== '' && !known && (
        <button type="button" class="btn edge" onClick={() => onNew(name)}>
          New: <bdi>{name}</bdi>
        </button>
      )}
      {people.length === 0 && name === '' && (
        <p class="small quiet">Nobody is in the journal yet. Type a name to begin.</p>
      )}
    </section>
  );
}
