/**
 * A frame of the page's own origin with something in it: a real one in a browser. In a document without a window no
 * frame has a document of its own, so one is put in.
 */
export function frameWith(
  document: Document,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly (Node | string)[]
): Element {
  if (document.defaultView?.location.protocol === 'https:') return realFrame(document, attributes, inside);
  const frame = document.createElementNS('urn:stand-in', 'iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  const own = document.implementation.createHTMLDocument();
  own.body.append(...inside);
  Object.defineProperty(frame, 'contentDocument', { value: own, configurable: true });
  return frame;
}

function realFrame(
  document: Document,
  attributes: Readonly<Record<string, string>>,
  inside: readonly (Node | string)[],
): Element {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  frame.addEventListener('load', () => frame.contentDocument?.body.append(...inside), { once: true });
  return frame;
}
