import { type CueLists, type Cues, createCues } from '../../utils/core/situation-cues.ts';
import type { Pack } from '../../utils/practices/pack.ts';

/**
 * Reads one of our own files beside the background, which stays small without it. Once in the life of the
 * background, when it is first needed; a failed reading is tried again at the next need.
 */
function readOnce<Value>(file: string, made: (content: unknown) => Value): () => Promise<Value> {
  let loading: Promise<Value> | null = null;
  const read = async (): Promise<Value> => made(await (await fetch(file)).json());
  return () => {
    loading ??= read().catch((problem: unknown) => {
      loading = null;
      throw problem;
    });
    return loading;
  };
}

/** What suggestions say. The side panel is built with the same pack. */
export const readPack: () => Promise<Pack> = readOnce('/packs/en.json', (content) => content as Pack);

/** By which words notes and mails are understood. */
export const readCues: () => Promise<Cues> = readOnce('/cues.json', (content) =>
  createCues(content as CueLists),
);
