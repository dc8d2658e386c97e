import type { OfferedSite } from '../../utils/models/site-access-model.ts';
import { SiteViews } from './site-views.tsx';

interface Props {
  /** Products that run on the user's own address, and the reader of unknown ones. */
  products: readonly Pick<OfferedSite, 'id' | 'name' | 'views'>[];
}

/** What is read on pages at addresses of the user's own: these need no row of their own to be allowed. */
export const AnywhereViews = ({ products }: Props) => (
  <>
    {products
      .filter(({ views }) => views.length > 0)
      .map(({ id, name, views }) => (
        <li class="item site" key={id}>
          <div>
            <h3 class="name">
              <span class="strong">{name}</span>
              <span class="meta">at an address you add</span>
            </h3>
            <SiteViews views={views} />
          </div>
        </li>
      ))}
  </>
);
