import { join } from 'node:path';

/** What the bundler tells of a module, as far as it is asked here. */
interface Modules {
  getModuleInfo(id: string): { importedIds?: readonly string[] } | null;
}

/**
 * A page that opens waits for each file it is made of. So what the journal has in common with other pages comes as one
 * file, and what journal or sidebar need alone before they show anything as another; what is loaded later stays apart.
 * What is in common is what two pages reach, so all that it needs is in common too: no file leads back to a later one.
 */
export function inFewFiles(root: string): (id: string, modules: Modules) => string | null {
  const known = new Map<string, ReadonlySet<string>>();

  /** The modules a page loads before it runs. */
  function atOnce(page: string, modules: Modules): ReadonlySet<string> {
    const found = known.get(page) ?? reach(join(root, 'entrypoints', page, 'main.tsx'), modules);
    known.set(page, found);
    return found;
  }

  return (id, modules) => {
    const [journal, sidebar, options, welcome] = ['journal', 'sidepanel', 'options', 'welcome'].map((page) =>
      atOnce(page, modules).has(id),
    );
    const isElsewhere = options || welcome;
    if ((journal && (sidebar || isElsewhere)) || /wxt-(?:html-)?plugins/u.test(id)) return 'shared';
    if (id.endsWith('main.tsx')) return null;
    if (journal) return 'journal-first';
    if (!sidebar) return null;
    return isElsewhere ? 'most-pages' : 'sidebar-first';
  };
}

function reach(from: string, modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const ahead = [from];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    ahead.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
