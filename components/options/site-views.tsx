import type { OfferedSite } from '../../utils/models/site-access-model.ts';

const checkedWords: Record<string, string> = {
  'real page': 'Checked on the real page.',
  'saved page': 'Checked on a saved page.',
  'facts only': 'Built from what is known of the page, not yet checked on one.',
};

const nameOf = (id: string) => {
  const words = id.replaceAll('-', ' ');
  return `${words.charAt(0).toLocaleUpperCase('en')}${words.slice(1)}`;
};

/** What is read on each view of a site and how well that was checked, in the words of its adapter. */
export function SiteViews({ views }: Pick<OfferedSite, 'views'>) {
  if (views.length === 0) return null;
  return (
    <details class="views">
      <summary class="small">What is read there</summary>
      <dl>
        {views.map(({ id, reads, checked }) => (
          <div key={id}>
            <dt class="label">{nameOf(id)}</dt>
            <dd class="small">
              {reads}
              <span class="meta">{checkedWords[checked] ?? checked}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
