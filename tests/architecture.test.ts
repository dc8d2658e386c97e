import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import {
  findAmbientPages,
  findImpurity,
  findLooseTypes,
  findStrayExtensionCalls,
  findUnsafeMarkup,
} from './architecture/code-rules.ts';
import {
  findForbiddenArrows,
  findHeavyContentScripts,
  findSideDoors,
  findSidewaysImports,
  findUpwardImports,
  unitsOf,
} from './architecture/import-rules.ts';
import {
  findInlineCode,
  findLongEntryPoints,
  findLongFiles,
  findLongStyles,
  findOddNames,
  findUnknownFolders,
  findVagueNames,
  longFile,
  tooLongFile,
  tooLongStyles,
} from './architecture/shape-rules.ts';
import { readTopLevel, readTree, type Source, sourceOf } from './architecture/source.ts';
import {
  findDeadLinks,
  findLoudWords,
  findMachineTraces,
  findPressingWords,
  findUnknownCommands,
  findUnlistedDecisions,
} from './architecture/text-rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tree = readTree(root);
const scripts = ['install', ...Object.keys(manifest.scripts)];

type Files = Record<string, string>;

const treeOf = (files: Files): readonly Source[] =>
  Object.entries(files).map(([path, text]) => sourceOf(path, text));

interface Rule {
  name: string;
  find: (tree: readonly Source[]) => readonly string[];
  /** Each alone must be found. */
  breaks: readonly Files[];
  /** Together they must pass: what the rule must not mistake for a break. */
  allows?: Files;
}

const lines = (count: number) => 'export {};\n'.repeat(count);

const rules: readonly Rule[] = [
  {
    name: 'each folder imports only what the arrows allow',
    find: findForbiddenArrows,
    breaks: [
      { 'utils/core/a.ts': "import { x } from '../moments/b.ts';" },
      { 'utils/core/a.ts': "import type { X } from '../storage/b.ts';" },
      { 'utils/moments/a.ts': "import { x } from '../practices/b.ts';" },
      { 'utils/moments/a.ts': "import { parse } from 'valibot';" },
      { 'utils/sites/a.ts': "export { x } from '../storage/open.ts';" },
      { 'utils/services/a.ts': "import { open } from '../storage/open.ts';" },
      { 'utils/models/a.ts': "import { ask } from '../platform/permissions.ts';" },
      { 'components/options/a.tsx': "const x = await import('../../utils/storage/open.ts');" },
      { 'components/options/a.tsx': "import { x } from '@/utils/services/export-journal.ts';" },
      { 'companion/a.ts': "import { x } from '../utils/storage/open.ts';" },
      { 'utils/messages/a.ts': "import { openDB } from 'idb';" },
    ],
    allows: {
      'utils/moments/a.ts': "import { x } from '../core/b.ts'; import { y } from './c.ts';",
      'utils/services/a.ts': "import type { X } from '../storage/b.ts';",
      'components/shared/a.tsx': "import { useState } from 'preact/hooks';",
      'companion/a.ts': "import { readFile } from 'node:fs/promises';",
      'entrypoints/options/main.tsx': "import { open } from '../../utils/storage/open.ts';",
    },
  },
  {
    name: 'nothing imports entry points, tests, scripts or benches',
    find: findUpwardImports,
    breaks: [
      { 'utils/storage/a.ts': "import { x } from '../../entrypoints/background/router.ts';" },
      { 'components/a.tsx': "import { x } from '../tests/fakes.ts';" },
      { 'entrypoints/options/main.tsx': "import { x } from '../background/router.ts';" },
    ],
    allows: { 'entrypoints/background/index.ts': "import { x } from './router.ts';" },
  },
  {
    name: 'idb and the extension API are imported through their one door',
    find: findSideDoors,
    breaks: [
      { 'entrypoints/background/index.ts': "import browser from 'webextension-polyfill';" },
      { 'entrypoints/options/main.tsx': "import { openDB } from 'idb';" },
      { 'utils/storage/open.ts': "import type { Tabs } from 'webextension-polyfill';" },
    ],
    allows: {
      'utils/storage/open.ts': "import { openDB } from 'idb';",
      'utils/platform/panel.ts': "import browser from 'webextension-polyfill';",
    },
  },
  {
    name: 'sites, practices and actions never lean on each other',
    find: findSidewaysImports,
    breaks: [
      {
        'utils/sites/registry.ts': "import { a } from './a.ts'; import { b } from './b.ts';",
        'utils/sites/a.ts': "import { b } from './b.ts';",
        'utils/sites/b.ts': 'export const b = 1;',
      },
      {
        'companion/actions/registry.ts': "import { a } from './a.ts'; import { b } from './b.ts';",
        'companion/actions/a.ts': "import { b } from './b.ts';",
        'companion/actions/b.ts': 'export const b = 1;',
      },
    ],
    allows: {
      'utils/practices/registry.ts':
        "import { a } from './a.ts'; import { define } from './define-practice.ts';",
      'utils/practices/a.ts': "import { define } from './define-practice.ts';",
    },
  },
  {
    name: 'a content script reaches neither the journal nor a framework',
    find: findHeavyContentScripts,
    breaks: [
      { 'entrypoints/sites.content/index.ts': "import { render } from 'preact';" },
      {
        'entrypoints/sites.content/index.ts': "import { x } from './run.ts';",
        'entrypoints/sites.content/run.ts': "import { y } from '../../utils/storage/open.ts';",
      },
    ],
    allows: { 'entrypoints/sites.content/index.ts': "import type { X } from '../../utils/storage/open.ts';" },
  },
  {
    name: 'pure folders know no browser, document, clock or chance',
    find: findImpurity,
    breaks: [
      { 'utils/core/a.ts': 'export const now = () => Date.now();' },
      { 'utils/core/a.ts': 'export const now = () => new Date();' },
      { 'utils/moments/a.ts': 'export const roll = Math.random();' },
      { 'utils/practices/a.ts': 'export const title = document.title;' },
      { 'utils/vault/a.ts': 'export const id = crypto.randomUUID();' },
      { 'utils/calendars/a.ts': "export const x = fetch('/a');" },
      { 'utils/core/a.ts': 'export const w = window;' },
      { 'utils/core/a.ts': 'chrome.runtime.sendMessage({});' },
    ],
    allows: {
      'utils/core/a.ts':
        '// Date.now() is for others\nexport const f = (document: { title: string }) => document.title; new Date(0);',
      'utils/core/b.ts':
        "type T = { window: number }; export const t = (a: T) => a.window; export const s = 'Date.now';",
    },
  },
  {
    name: 'site adapters look at the page they are given',
    find: findAmbientPages,
    breaks: [
      { 'utils/sites/a.ts': "export const x = () => document.querySelector('p');" },
      { 'utils/sites/a.ts': 'export const x = () => location.href;' },
    ],
    allows: {
      'utils/sites/a.ts': 'export const x = ({ document }: { document: Document }) => document.title;',
    },
  },
  {
    name: 'only the platform calls the extension API',
    find: findStrayExtensionCalls,
    breaks: [
      { 'utils/storage/a.ts': 'await browser.storage.local.get();' },
      { 'components/a.tsx': 'export const A = () => chrome.runtime.id;' },
    ],
    allows: { 'utils/platform/a.ts': 'await browser.storage.local.get();' },
  },
  {
    name: 'no text becomes markup or code',
    find: findUnsafeMarkup,
    breaks: [
      { 'components/a.ts': "export const f = (e: Element) => { e.innerHTML = '<p>'; };" },
      { 'components/a.ts': "export const f = (e: Element) => { e['outerHTML'] = '<p>'; };" },
      { 'components/a.tsx': 'export const A = () => <p dangerouslySetInnerHTML={x} />;' },
      { 'utils/sites/a.ts': "document.write('x');" },
      { 'utils/core/a.ts': "eval('1');" },
      { 'companion/a.ts': "new Function('return 1');" },
    ],
    allows: { 'components/a.ts': '// never innerHTML\nexport const f = (e: Element) => e.textContent;' },
  },
  {
    name: 'types are not argued away',
    find: findLooseTypes,
    breaks: [
      { 'utils/core/a.ts': 'export const f = (x: any) => x;' },
      { 'tests/a.test.ts': 'export const f = (x: unknown) => x as any;' },
      { 'tests/a.test.ts': '// @ts-expect-error later\nexport const x = 1;' },
    ],
    allows: { 'utils/core/a.ts': "// any day will do\nexport const any = 'any';" },
  },
  {
    name: 'files and folders are named in kebab-case',
    find: findOddNames,
    breaks: [
      { 'components/shared/PersonHead.tsx': lines(1) },
      { 'utils/core/follow_up.ts': lines(1) },
      { 'utils/core/pt-BR.ts': lines(1) },
      { 'tests/Core/time.test.ts': lines(1) },
    ],
    allows: {
      'entrypoints/sites.content/index.ts': lines(1),
      'utils/core/follow-up.ts': lines(1),
      'utils/practices/packs/pt-BR.json': '{}',
    },
  },
  {
    name: 'file names say what is inside',
    find: findVagueNames,
    breaks: [
      { 'utils/core/utils.ts': lines(1) },
      { 'components/helpers.tsx': lines(1) },
      { 'utils/sites/types.ts': lines(1) },
      { 'utils/common.ts': lines(1) },
      { 'utils/services/note-manager.ts': lines(1) },
    ],
    allows: { 'utils/core/person.ts': lines(1) },
  },
  {
    name: 'entry points stay under 60 lines',
    find: findLongEntryPoints,
    breaks: [{ 'entrypoints/background/index.ts': lines(61) }, { 'entrypoints/options/main.tsx': lines(61) }],
    allows: { 'entrypoints/background/router.ts': lines(61), 'entrypoints/options/main.tsx': lines(60) },
  },
  {
    name: `no file has more than ${tooLongFile} lines`,
    find: (files) => findLongFiles(files, tooLongFile),
    breaks: [{ 'utils/core/a.ts': lines(301) }, { 'scripts/a.mjs': lines(301) }],
    allows: { 'utils/core/a.ts': lines(300), 'utils/moments/lexicons/en.json': '{}\n'.repeat(900) },
  },
  {
    name: `no stylesheet has more than ${tooLongStyles} lines`,
    find: findLongStyles,
    breaks: [{ 'components/shared/a.css': '\n'.repeat(601) }],
    allows: { 'components/shared/a.css': '\n'.repeat(600) },
  },
  {
    name: 'extension pages hold no script and no style inline',
    find: findInlineCode,
    breaks: [
      { 'entrypoints/options/index.html': '<p style="color: red">x</p>' },
      { 'entrypoints/options/index.html': '<script>alert(1)</script>' },
      { 'entrypoints/options/index.html': '<button onclick="x()">x</button>' },
    ],
    allows: { 'entrypoints/options/index.html': '<script type="module" src="./main.tsx"></script>' },
  },
  {
    name: 'what the user reads has no exclamation marks and no emoji',
    find: findLoudWords,
    breaks: [
      { 'components/a.tsx': 'export const A = () => <p>Saved!</p>;' },
      { 'utils/models/a.ts': "export const said = 'Well done! Next?';" },
      { 'utils/practices/a.ts': 'export const said = `Thank them today!`;' },
      { 'components/a.tsx': "export const A = () => <p title='Done \u{1F389}'>Done</p>;" },
      { 'public/_locales/en/messages.json': '{"name": {"message": "Hello!"}}' },
    ],
    allows: {
      'components/a.tsx': "export const A = () => <p class='!x'>{a !== b ? 'a !important' : '! win'}</p>;",
    },
  },
  {
    name: 'what the user reads presses nobody',
    find: findPressingWords,
    breaks: [
      { 'components/a.tsx': 'export const A = () => <p>You should call Dana.</p>;' },
      { 'utils/practices/a.ts': "export const said = 'Oops, that went wrong.';" },
      { 'utils/models/a.ts': "export const said = 'Overdue';" },
    ],
    allows: {
      'utils/models/a.ts': "// It should hold.\nexport const said = 'Was for 14 Nov';",
      'utils/moments/lexicons/en.ts': "export const words = ['you should'];",
    },
  },
  {
    name: 'no file names one machine or one registry',
    find: findMachineTraces,
    breaks: [
      { 'README.md': ['Look in ', 'home', 'me', 'x'].join('/') },
      { 'scripts/a.mjs': `export const at = '${['', 'tmp', 'shots'].join('/')}';` },
      { 'docs/a.md': ['C:', 'Users', 'me'].join('\\') },
      { '.npmrc.txt': 'registry=https://registry.npm.example/' },
    ],
    allows: {
      'scripts/a.mjs': "export const at = '/usr/bin/chromium'; export const url = 'https://docs.example/x';",
    },
  },
  {
    name: 'documents name only commands that exist',
    find: (files) => findUnknownCommands(files, scripts),
    breaks: [{ 'README.md': 'Run `npm run -s no-such-command -- x`.' }, { 'docs/a.md': 'npm run nothing' }],
    allows: { 'README.md': '`npm start` and `npm test`' },
  },
  {
    name: 'every decision is listed',
    find: findUnlistedDecisions,
    breaks: [{ 'docs/adr/007-x.md': '# x', 'docs/adr/README.md': '# Decisions' }],
    allows: { 'docs/adr/007-x.md': '# x', 'docs/adr/README.md': '[007](007-x.md)' },
  },
  {
    name: 'links between documents lead somewhere',
    find: (files) => findDeadLinks(files, (path) => existsSync(new URL(`../${path}`, import.meta.url))),
    breaks: [{ 'README.md': '[x](docs/no-such-page.md)' }, { 'docs/adr/a.md': '[x](../../nothing.md)' }],
    allows: { 'docs/a.md': '[x](../package.json) [y](https://docs.example/z) [z](#words)' },
  },
];

describe.each(rules)('architecture: $name', ({ find, breaks, allows }) => {
  it('holds in the whole tree', () => {
    expect(find(tree)).toEqual([]);
  });

  it.each(breaks.map((files) => ({ files, shown: Object.keys(files).join(', ') })))(
    'finds a break in $shown',
    ({ files }) => {
      expect(find(treeOf(files))).not.toEqual([]);
    },
  );

  it('leaves alone what is allowed', () => {
    expect(find(treeOf(allows ?? {}))).toEqual([]);
  });
});

describe('architecture: folders', () => {
  it('knows every folder of the tree', () => {
    expect(findUnknownFolders(readTopLevel(root), tree)).toEqual([]);
  });

  it('finds a folder it does not know', () => {
    expect(findUnknownFolders(['lib'], [])).not.toEqual([]);
    expect(findUnknownFolders([], treeOf({ 'utils/things/a.ts': '' }))).not.toEqual([]);
    expect(findUnknownFolders([], treeOf({ 'entrypoints/popup/index.html': '' }))).not.toEqual([]);
  });
});

describe('architecture: units', () => {
  // The rule on leaning sideways would hold of itself if the registries were looked for in the wrong place.
  it('knows the sites and practices of the tree', () => {
    const units = [...unitsOf(tree)];
    expect(units).toContain('utils/sites/google-calendar.ts');
    expect(units).toContain('utils/practices/celebrate-the-work.ts');
  });
});

describe('architecture: length', () => {
  it(`names files over ${longFile} lines, so that somebody asks why`, () => {
    const long = findLongFiles(tree, longFile);
    if (long.length > 0) console.warn(`over ${longFile} lines:\n${long.join('\n')}`);
    expect(findLongFiles(treeOf({ 'utils/core/a.ts': lines(251) }), longFile)).not.toEqual([]);
  });
});
