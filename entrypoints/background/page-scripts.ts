/** The one script that is registered: small, it looks what is open and has the reader of the site brought. */
const watcher = 'sites';

const folder = 'content-scripts';

/** Below the root of the extension, as the browser takes it. */
export const watcherFile = `${folder}/${watcher}.js`;

/** The file that reads the pages of one site. @param site the adapter's id. */
export const readerFile = (site: string): string => `${folder}/${site}.js`;

export interface PlannedScript {
  id: string;
  matches: readonly string[];
}

/** What is to run where, given what the user granted: nothing where nothing is. */
export function planScripts(granted: readonly string[]): readonly PlannedScript[] {
  const matches = granted.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
  return matches.length > 0 ? [{ id: watcher, matches }] : [];
}
