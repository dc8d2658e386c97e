import type { Parts } from './parts.ts';
import { readOpen } from './reading.ts';
import east from './words/east.ts';
import further from './words/further.ts';
import latin from './words/latin.ts';
import near from './words/near.ts';

/** For whoever reads in one go: tests, the command line. In a page each file comes when the page needs it. */
export const allParts: Parts = {
  'words-latin': latin,
  'words-east': east,
  'words-near': near,
  'words-further': further,
  'generic-reading': readOpen,
};
