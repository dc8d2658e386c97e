/** Builds an element from attributes and children; strings become text nodes, so Trusted Types have nothing to say. */
export function element(
  document: Document,
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string | null)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  for (const child of children) if (child !== null) made.append(child);
  return made;
}

export type Build = (
  tag: string,
  attributes?: Readonly<Record<string, string>>,
  ...children: readonly (Node | string | null)[]
) => HTMLElement;

export const builder =
  (document: Document): Build =>
  (tag, attributes, ...children) =>
    element(document, tag, attributes, ...children);
