import { packIn } from '../../scripts/suggest/packs-for.ts';
import type { PacksPorts } from '../../utils/models/options-model-packs.ts';
import { createPackService } from '../../utils/services/packs.ts';

/** The settings of words over a store that can be broken. */
export function packsPorts(isBroken = () => false, silent: readonly string[] = []) {
  let stored: unknown;
  let chosen: string | null = null;
  const offered: { name: string; text: string }[] = [];
  const refuse = (): void => {
    if (isBroken()) throw new Error('the disk is full');
  };
  const ports: PacksPorts = {
    choice: {
      read: async () => chosen,
      async write(language) {
        refuse();
        chosen = language;
      },
      onChanged: () => () => undefined,
    },
    packs: createPackService({
      store: {
        read: async () => structuredClone(stored),
        async write(packs) {
          refuse();
          stored = structuredClone(packs);
        },
      },
      builtIn: async (language) => packIn(language),
    }),
    muted: {
      read: async () => silent,
      async write(practices) {
        refuse();
        silent = practices;
      },
      onChanged: () => () => undefined,
    },
    offerFile: (name, text) => void offered.push({ name, text }),
  };
  return { ports, offered, silent: () => silent, stored: () => stored, chosen: () => chosen };
}
