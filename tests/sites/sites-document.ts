import type { Site, SiteView } from '../../utils/sites/site.ts';

const intro = `# Sites

What Beside reads where, and how well that was checked. This page is written from the adapters themselves
(\`UPDATE_GOLDEN=1 npx vitest run tests/sites\`), so it says what they say.

- **real page**: tried on the running product.
- **saved page**: tried on a saved page of the product.
- **facts only**: built from published facts about the page and tried on a stand-in made from them.

iCloud's mail and calendar, and the calendars of Zoho, Yahoo and Fastmail, have no reader of their own: nothing or too
little is known of their pages. Where they are allowed, the reader of unknown pages takes them, and says only what two
signs on the page agree on. Of Zoho's mail the marks of an open mail were seen by several on live pages; of its
calendar nobody has published more than the frame round it. How the reader of unknown pages was tried, and with what
result, is in [its decision](adr/013-unknown-pages.md).

Each reader has two ways of knowing the same thing, what the page is made of and what it says in words, and says nothing
where both are there and differ:

| site | when an event is | whom a mail is from | when it was sent |
| --- | --- | --- | --- |
| Google Calendar | the words; the chip, the day of its column, the instant in the id; in the editor the packed day | – | – |
| Gmail | the mark-up of an invitation; its subject | two attributes | the title; the time of day in words |
| Proton | figures in attributes; the words; the chip | link, title, id and words | the attribute; the time of day in words |
| Fastmail | the mark-up of an invitation; its subject | the title; the words | the title; the time of day in words |
| Yahoo, Zoho | the mark-up of an invitation; its subject | the attribute; the words | the words |
| Outlook | the words; the label of the chip | the label; the words beside it | the words |
| SOGo | the words; the quarter hours of the chip | the address; the name, where it is an address as well | the words |
| Roundcube | the mark-up of an invitation; its subject | title, link and words | the words, in the order the page names |
| Nextcloud | the words; the chip, the instant in the address of the page | the address; the words round it | a number |
| others | two of label and value, time element, mark-up, chip, list of people | the label; the address | label, time element |

A witness may be out of sight, as the chip of an event in another week is: then sure words stand alone, and words that can
be read in two ways do not.

A new design changes the names of classes first. Where these are all others than are known, each reader goes by what
remains: ids and addresses in attributes, kinds of elements, what stands before what, labels, a title that the page or
a chip says as well. What can then be told in two ways is not said. In figures, site by site:
[how pages are read](adr/004-page-runtime.md); when two kinds of marks change at once:
[after a redesign](redesigns.md).

Where two ways of knowing a time contradict each other, Beside says that it cannot read the time. Where a list of
guests is cut, it says so. Where a needed part of a page is gone, it says that it cannot read the page.

How to add one: [adding a site](adding-a-site.md).
`;

const anyAddress = 'any that you grant; it is known by marks in its pages';

const section = ({ name, origins, views }: Site): string => `
## ${name}

Addresses: ${origins.map((origin) => `\`${origin}\``).join(', ') || anyAddress}

| view | what is read | checked on |
| --- | --- | --- |
${views.map(({ id, reads, checked }) => `| ${id} | ${reads} | ${checked} |`).join('\n')}
`;

/** The text of docs/sites.md. */
export const sitesDocument = (sites: readonly Site[]): string => intro + sites.map(section).join('');

const marks = {
  start: '<!-- what is read, written from the adapters -->',
  end: '<!-- end of what is read -->',
};

const viewWords = ({ id }: SiteView) => id.replaceAll('-', ' ');

/** The views of a site by how well they were checked: the best first. */
const checkedCell = (site: Site, checked: SiteView['checked']) =>
  site.views
    .filter((view) => view.checked === checked && !view.reads.startsWith('nothing'))
    .map(viewWords)
    .join(', ') || '\u2013';

const readmeTable = (
  sites: readonly Site[],
): string => `| site | checked on the real page | on a saved page | built from published facts only |
| --- | --- | --- | --- |
${sites
  .filter(({ id }) => id !== 'demo')
  .map(
    (site) =>
      `| ${site.name} | ${checkedCell(site, 'real page')} | ${checkedCell(site, 'saved page')} | ${checkedCell(site, 'facts only')} |`,
  )
  .join('\n')}`;

/** The README with its table of sites brought up to date. @throws Error where it has no place for one. */
export function withSites(readme: string, sites: readonly Site[]): string {
  const start = readme.indexOf(marks.start);
  const end = readme.indexOf(marks.end);
  if (start < 0 || end < start) throw new Error('README.md has no place for the table of sites');
  return `${readme.slice(0, start)}${marks.start}\n\n${readmeTable(sites)}\n\n${readme.slice(end)}`;
}
