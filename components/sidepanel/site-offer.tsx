import type { PageSiteModel } from '../../utils/models/page-site-model.ts';

/** "Use Beside on this site" for a page that may not be read, or how to come to it. */
export function SiteOffer({ page }: { page: PageSiteModel }) {
  const site = page.site.value;
  if (site.kind === 'site' && !site.isAllowed)
    return (
      <div class="site-offer">
        <button type="button" class="btn main large" onClick={() => void page.allow()}>
          Use Beside on this site
        </button>
        <p class="small quiet">
          <bdi>{site.host}</bdi>. The browser asks once, for this site alone; settings take it back.
          {!site.isEncrypted && ' What is sent between it and you is not encrypted.'}
        </p>
        <p class="small" role="status">
          {page.said.value}
        </p>
      </div>
    );
  if (site.kind !== 'unknown') return null;
  return (
    <p class="site-offer small quiet">
      To use it here, press Beside’s button in the toolbar
      {page.key.value !== '' && (
        <>
          {' '}
          or <kbd>{page.key.value}</kbd>
        </>
      )}
      .
    </p>
  );
}

/** How reading goes on the site of the page; nothing where it may not be read. */
export function SiteHealthLine({ page }: { page: PageSiteModel }) {
  const site = page.site.value;
  const health = page.health.value;
  if (site.kind !== 'site' || health === null) return null;
  return (
    <p class={`site-health meta ${health.state}`}>
      <bdi>{site.host}</bdi>: {health.words}
    </p>
  );
}

/** For a report on a page that is not read as it should be. */
export const OutlineOffer = ({ page }: { page: PageSiteModel }) => (
  <details class="outline-offer small quiet">
    <summary>Is something read wrongly here?</summary>
    <p>
      An outline helps to find out why: tags, roles, names of attributes and lengths of text. It holds no text
      of the page, and goes no further than your clipboard.
    </p>
    <button type="button" class="btn edge" onClick={() => void page.copyOutline()}>
      Copy diagnostic outline
    </button>
    <p role="status">{page.said.value}</p>
  </details>
);
