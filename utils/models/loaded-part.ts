import { type ReadonlySignal, signal } from '@preact/signals';

/** Code that a page does without until what it was opened for is on the screen. */
export interface LoadedPart<Part> {
  /** null until it is there. */
  part: ReadonlySignal<Part | null>;
  /** A failed loading fails this call alone: the next one tries again. */
  load(): Promise<Part>;
}

const parts: LoadedPart<unknown>[] = [];

/** One that is loaded when it is first needed, and not before. */
export function partOnDemand<Part>(load: () => Promise<Part>): LoadedPart<Part> {
  const part = signal<Part | null>(null);
  let loading: Promise<Part> | null = null;
  return {
    part,
    load() {
      loading ??= load().then(
        (found) => {
          part.value = found;
          return found;
        },
        (failure: unknown) => {
          loading = null;
          throw failure;
        },
      );
      return loading;
    },
  };
}

/** One that is loaded with all the others, or when it is first needed. */
export function loadedPart<Part>(load: () => Promise<Part>): LoadedPart<Part> {
  const loaded = partOnDemand(load);
  parts.push(loaded);
  return loaded;
}

/** All that was left for later, so that nobody waits for it when it is needed. */
export const loadParts = async (): Promise<void> => void (await Promise.all(parts.map(({ load }) => load())));
