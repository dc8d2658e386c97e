/** The document of a frame of the same origin; null where there is none, it is another's, or it is still loading. */
export function innerDocument(frame: Element | null): Document | null {
  const inside: unknown = frame && 'contentDocument' in frame ? frame.contentDocument : null;
  if (typeof inside !== 'object' || inside === null) return null;
  const found = inside as Document;
  return found.readyState === 'loading' ? null : found;
}
