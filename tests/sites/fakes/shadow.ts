/** Gives each element the open shadow root its declarative template holds: a parser makes none of a text. */
export function growShadows(document: Document): void {
  const grow = (root: ParentNode): void => {
    for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
      const host = template.parentElement;
      if (!host || host.shadowRoot) continue;
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.append(template.content);
      template.remove();
      grow(shadow);
    }
  };
  grow(document);
}
