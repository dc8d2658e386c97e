import type { Site } from '../../utils/sites/site.ts';
import type { Mark } from './marks.ts';
import type { Tried } from './mutation.ts';

interface Row {
  changed: readonly Mark[];
  /** What became of each page. */
  cells: readonly (Tried & { site: string })[];
}

const intro = `# After a redesign

What becomes of an open event or mail when a new design changes marks of one kind or of two at once, all of them on the
page. The fakes of all products with a reader of their own were changed so and looked at again; this page is written
from what was said then (\`UPDATE_GOLDEN=1 npx vitest run tests/sites\`), in one language each. In all languages, and
with thousands of other changes: \`npm run bench -- sites\`.

- **all**: everything is said that was said before.
- **part**: what is said is right, something is left out.
- **said**: Beside says that it cannot read the page.

Several in one place are different pages of a product. None is passed over in silence, and of none is anything wrong
said; nor is a page with nothing open said to be unreadable. Classes, ids, data attributes and the attributes that are
a product's own are renamed, roles and labels left out, words of labels turned into words of no language.
`;

const shown = { all: 'all', part: 'part', unreadable: 'said', silent: '**silent**', wrong: '**wrong**' };

/** What became of the pages of a site: each outcome once, the best first. */
function cellOf(cells: Row['cells'], site: string): string {
  const outcomes = new Set(cells.filter((each) => each.site === site).map(({ outcome }) => outcome));
  return (Object.keys(shown) as (keyof typeof shown)[])
    .filter((outcome) => outcomes.has(outcome))
    .map((outcome) => shown[outcome])
    .join(', ');
}

/** The text of docs/redesigns.md. */
export function overhaulsDocument(sites: readonly Site[], rows: readonly Row[]): string {
  const tried = new Set(rows.flatMap(({ cells }) => cells.map(({ site }) => site)));
  const columns = sites.filter(({ id }) => tried.has(id));
  const lines = rows.map(
    ({ changed, cells }) =>
      `| ${changed.join(', ')} | ${columns.map(({ id }) => cellOf(cells, id)).join(' | ')} |`,
  );
  const heads = columns.map(({ name }) => name.replace(' on the web', ''));
  return `${intro}
| changed | ${heads.join(' | ')} |
| --- |${' --- |'.repeat(columns.length)}
${lines.join('\n')}
`;
}
