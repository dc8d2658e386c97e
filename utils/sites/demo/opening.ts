import { defineOpening, type Place } from '../opening.ts';
import { firstVisible } from '../reading/visible.ts';

const dialog = '[role=dialog][data-event-id][data-start][data-end]';
const mail = 'article[data-mail-id]';

export const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';

export const openIn = ({ document }: Place) => firstVisible(document, dialog) ?? firstVisible(document, mail);

export default /* @__PURE__ */ defineOpening({
  id: 'demo',
  claims: ({ url, document }) =>
    ['127.0.0.1', 'localhost'].includes(url.hostname) &&
    document.documentElement.hasAttribute('data-beside-demo'),
  openKey(place) {
    const open = openIn(place);
    return open ? attribute(open, open.localName === 'article' ? 'data-mail-id' : 'data-event-id') : '';
  },
});
