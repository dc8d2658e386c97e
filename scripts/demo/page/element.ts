type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children; no markup strings, so the strictest Trusted Types policy is content. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** Sets what has a value, takes away what is undefined or false. */
export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? '' : value);
  }
}

/** @throws Error when the page was not what this script was written for. */
export function required(css: string): HTMLElement {
  const found = document.querySelector(css);
  if (!(found instanceof HTMLElement)) throw new Error(`The demo page has no ${css}.`);
  return found;
}
