import { defineOpening, type Place } from '../opening.ts';
import { hasAny } from '../reading/has-any.ts';
import { nextcloudHead } from '../reading/nextcloud-head.ts';

export const threadHeading = '#mail-thread-header-fields h2';

export const threadIn = ({ url }: Place) => /\/thread\/(\w+)/.exec(url.pathname)?.[1] ?? '';

export default /* @__PURE__ */ defineOpening({
  id: 'nextcloud-mail',
  claims: ({ document, url }) => hasAny(document, nextcloudHead) && /\/apps\/mail(?:\/|$)/.test(url.pathname),
  openKey: threadIn,
});
