import { type ReadonlySignal, signal } from '@preact/signals';

/** Views of the journal page, in the order of its navigation. */
export const journalViews = [
  'today',
  'people',
  'search',
  'goals',
  'mentoring',
  'deliveries',
  'follow-ups',
  'reflections',
  'back',
] as const;
export type JournalView = (typeof journalViews)[number];

/** Where in the journal page one is: "#people/ID". */
export interface Place {
  view: JournalView;
  /** A person's id or another word of that view; '' for none. */
  about: string;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

export function parsePlace(hash: string): Place {
  const [name = '', ...rest] = hash.replace(/^#\/?/u, '').split('/');
  const view = journalViews.find((each) => each === name) ?? 'people';
  return { view, about: view === name ? decode(rest.join('/')) : '' };
}

/** The address of a place within the page. */
export const placeHash = (view: JournalView, about = ''): string =>
  about === '' ? `#${view}` : `#${view}/${encodeURIComponent(about)}`;

/** The address line as the page follows it. */
export interface AddressLine {
  hash(): string;
  go(hash: string): void;
  onChanged(listener: () => void): () => void;
}

export interface PlaceModel {
  place: ReadonlySignal<Place>;
  go(view: JournalView, about?: string): void;
}

export function createPlaceModel(line: AddressLine): PlaceModel {
  const place = signal(parsePlace(line.hash()));
  line.onChanged(() => {
    place.value = parsePlace(line.hash());
  });
  return { place, go: (view, about) => line.go(placeHash(view, about)) };
}
