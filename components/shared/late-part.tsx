import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { loadedPart } from '../../utils/models/loaded-part.ts';

/** A part of a page that is drawn once it was loaded, which what the page was opened for does not wait for. */
export function latePart<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  // In a frame of its own: a component is a function, and a signal of it would look like one to be called.
  const late = loadedPart(async () => ({ View: await load() }));
  return (props) => {
    const loaded = late.part.value;
    useEffect(() => void late.load().catch(() => undefined), []);
    return loaded && <loaded.View {...props} />;
  };
}
