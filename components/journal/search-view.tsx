import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { placeHash } from '../../utils/models/journal-place.ts';
import {
  createSearchModel,
  keyOfHit,
  type SearchHit,
  type SearchModel,
} from '../../utils/models/journal-search-model.ts';
import { keptModel } from '../../utils/models/journal-views.ts';
import { kindChoices, kindName, markHits } from '../../utils/models/search-words.ts';
import { DateField } from '../shared/date-field.tsx';
import { Icon } from '../shared/icon.tsx';
import type { ViewProps } from './loaded-view.tsx';

const Words = ({ text, looked }: { text: string; looked: string }) => (
  <p class="own private" dir="auto">
    {markHits(text, looked).map((piece, index) =>
      piece.isHit ? <mark key={index}>{piece.text}</mark> : piece.text,
    )}
  </p>
);

const Row = ({ search, hit }: { search: SearchModel; hit: SearchHit }) => {
  const words = search.shown.value.get(keyOfHit(hit));
  const who = search.whoOf(hit);
  const [person] = hit.people;
  const said = (
    <>
      <span class="kind">{kindName(hit.kind)}</span>
      <span class="strong">
        <bdi>{who}</bdi>
      </span>
      <span class="meta">{hit.kind === 'person' ? '' : search.dayOf(hit)}</span>
    </>
  );
  if (hit.kind === 'person')
    return (
      <li class="hit">
        <a class="hit-row" href={placeHash('people', hit.id)}>
          {said}
        </a>
      </li>
    );
  return (
    <li class="hit">
      <button
        type="button"
        class="hit-row"
        aria-expanded={words !== undefined}
        onClick={() => void search.turn(hit)}
      >
        {said}
      </button>
      {words !== undefined && (
        <div class="hit-words">
          <Words text={words} looked={search.words.value} />
          {person !== undefined && who !== '' && (
            <a class="small" href={placeHash('people', person)}>
              Open the page of {who}
            </a>
          )}
        </div>
      )}
    </li>
  );
};

const Filters = ({ search }: { search: SearchModel }) => {
  const { who, kinds, from, to, openOnly } = search.choice.value;
  return (
    <fieldset class="filters">
      <legend class="aside">Narrow it down</legend>
      <label>
        <span class="meta">With</span>
        <input
          class="field"
          dir="auto"
          autocomplete="off"
          placeholder="Anybody"
          value={who}
          onInput={(event) => search.choose({ who: event.currentTarget.value })}
        />
      </label>
      <DateField label="From" value={from} onDate={(day) => search.choose({ from: day })} />
      <DateField label="Until" value={to} onDate={(day) => search.choose({ to: day })} />
      <fieldset class="kinds">
        <legend class="aside">Kinds</legend>
        {kindChoices.map(([kind, words]) => (
          <button
            key={kind}
            type="button"
            class="chip"
            aria-pressed={kinds.has(kind)}
            onClick={() => search.turnKind(kind)}
          >
            {words}
          </button>
        ))}
        <button
          type="button"
          class="chip"
          aria-pressed={openOnly}
          onClick={() => search.choose({ openOnly: !openOnly })}
        >
          Still open
        </button>
      </fieldset>
    </fieldset>
  );
};

/** Up and down walk the hits, from the field as well; Escape goes back to the field. */
function walk(event: KeyboardEvent, view: HTMLElement, field: HTMLInputElement | null): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const inDate = event.target instanceof HTMLInputElement && event.target.type === 'date';
  if (event.key === 'Escape' && document.activeElement !== field) field?.focus();
  else if (by === 0 || event.altKey || inDate) return;
  else {
    const rows = [...view.querySelectorAll<HTMLElement>('.hit-row')];
    const at = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
    if (at + by < 0) field?.focus();
    else rows[at + by]?.focus();
  }
  event.preventDefault();
}

/** One field over everything that was written; a hit says whose, what and when, and its words when asked. */
function SearchView({ search, field }: { search: SearchModel; field: RefObject<HTMLInputElement | null> }) {
  const { hits, isCut } = search.answer.value;
  useLayoutEffect(() => field.current?.focus(), [field]);
  return (
    <section
      class="searching"
      aria-labelledby="search"
      onKeyDown={(event) => walk(event, event.currentTarget, field.current)}
    >
      <h1 class="display" id="search">
        Search
      </h1>
      <div class="find">
        <Icon name="find" />
        <input
          ref={field}
          class="field"
          type="search"
          autocomplete="off"
          dir="auto"
          placeholder="Words, or “a phrase”"
          aria-label="Words to look for"
          aria-keyshortcuts="/"
          value={search.words.value}
          onInput={(event) => search.type(event.currentTarget.value)}
        />
      </div>
      <Filters search={search} />
      <div class="sec-head">
        <p class="small quiet" role="status">
          {search.said.value}
        </p>
        {hits.some(({ kind }) => kind !== 'person') && (
          <button
            type="button"
            class="btn slight"
            aria-pressed={search.showsAll.value}
            onClick={() => void search.turnAll()}
          >
            {search.showsAll.value ? 'Hide the words' : 'Show the words of all'}
          </button>
        )}
      </div>
      <ul class="hits">
        {hits.map((hit) => (
          <Row key={keyOfHit(hit)} search={search} hit={hit} />
        ))}
      </ul>
      {isCut && (
        <button type="button" class="btn edge" onClick={search.more}>
          Show more
        </button>
      )}
    </section>
  );
}

const modelOf = keptModel(createSearchModel);

export const Search = ({ journal, field }: ViewProps) => (
  <SearchView search={modelOf(journal)} field={field} />
);
