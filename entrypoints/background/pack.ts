import type { Pack } from '../../utils/practices/pack.ts';

/** Copied by the build from utils/practices/packs: a file of its own, so that the background stays small without it. */
const packFile = '/packs/en.json';

let loading: Promise<Pack> | null = null;

/** Our own file, read as it is; the side panel is built with the same one. */
async function loadPack(): Promise<Pack> {
  const answer = await fetch(packFile);
  return (await answer.json()) as Pack;
}

/** Read once in the life of the background; a failed reading is tried again with the next heading. */
export function readPack(): Promise<Pack> {
  loading ??= loadPack().catch((problem: unknown) => {
    loading = null;
    throw problem;
  });
  return loading;
}
