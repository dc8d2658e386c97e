import type { Site } from '../../utils/sites/site.ts';

const intro = `# Sites

What Beside reads where, and how well that was checked. This page is written from the adapters themselves
(\`UPDATE_GOLDEN=1 npx vitest run tests/sites\`), so it says what they say.

- **real page**: tried on the running product.
- **saved page**: tried on a saved page of the product.
- **facts only**: built from published facts about the page and tried on a stand-in made from them.

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
