import { describe, expect, it } from 'vitest';
import { inFewFiles, notThereYet, partedPages } from '../../scripts/build/page-files.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

/** What a page of these modules imports at once; the path of each stands for it. */
const imports: Readonly<Record<string, readonly string[]>> = {
  '/project/entrypoints/sidepanel/main.tsx': [
    '/project/components/panel.tsx',
    '/project/utils/models/panel.ts',
  ],
  '/project/utils/models/panel.ts': ['/project/utils/core/person.ts'],
};
const modules = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };

describe('the files a page is built of', () => {
  it('are its own where it is opened often', () => {
    expect(partedPages(named('journal', 'options', 'sidepanel', 'welcome'))).toEqual([
      named('options', 'welcome'),
      named('journal'),
      named('sidepanel'),
    ]);
    expect(partedPages(named('sidepanel'))).toEqual([named('sidepanel')]);
  });

  it('hold what it needs at once, and nothing that is loaded later', () => {
    const fileOf = inFewFiles('/project', ['sidepanel'], 'chrome');
    for (const id of [...Object.keys(imports), '/project/utils/core/person.ts', 'virtual:wxt-plugins'])
      expect(fileOf(id, modules)).toBe('sidepanel-first');
    expect(fileOf('/project/components/picker.tsx', modules)).toBeNull();
  });

  it('are some that can be read at a time in Firefox', () => {
    const fileOf = inFewFiles('/project', ['sidepanel'], 'firefox');
    const ids = [
      '/project/components/panel.tsx',
      '/project/utils/models/panel.ts',
      '/project/utils/core/person.ts',
    ];
    expect(ids.map((id) => fileOf(id, modules))).toEqual([
      'sidepanel-first',
      'sidepanel-first-models',
      'sidepanel-first-known',
    ]);
  });

  it('are one more where the journal has a lock', () => {
    const fileOf = inFewFiles('/project', ['sidepanel'], 'firefox');
    expect(fileOf('/project/utils/services/recognition-by-address.ts', modules)).toBe(
      'sidepanel-recognition',
    );
  });

  it('are not asked for once more with a part that comes later', () => {
    const files = ['chunks/picker.js', 'chunks/sidepanel-first-1.js', 'chunks/words.js', 'assets/picker.css'];
    expect(notThereYet('chunks/picker.js', files)).toEqual(['chunks/words.js', 'assets/picker.css']);
  });

  it('are as the bundler makes them where several are built together', () => {
    const fileOf = inFewFiles('/project', ['options', 'welcome'], 'chrome');
    expect(fileOf('/project/entrypoints/options/main.tsx', modules)).toBeNull();
  });
});
