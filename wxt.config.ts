import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { inFewFiles, notThereYet, partedPages } from './scripts/build/page-files.ts';
import { runAtLoad } from './scripts/build/run-at-load.ts';

/** Sites whose pages the end-to-end tests stand in for; hosts of the test build only. */
const testHosts = [
  'https://calendar.google.com/*',
  'https://mail.google.com/*',
  'https://outlook.office.com/*',
  'https://calendar.proton.me/*',
  'https://mail.proton.me/*',
  'https://app.fastmail.com/*',
  'https://mail.yahoo.com/*',
  'https://mail.zoho.eu/*',
  'https://cal.nobody.example/*',
  'http://127.0.0.1/*',
];

/** Loopback only: the demo calendar and mailbox that `npm start` serves. */
const demoHosts = ['http://127.0.0.1/*'];

/**
 * Run in host pages: a watcher on each page of a granted site, the one of its site or index.ts, and the reader of the
 * site when something opens there. The background registers and injects them, so that the manifest never names them.
 */
const pageScripts = ({ root, mode }: { root: string; mode: string }) => {
  const folder = join(root, 'entrypoints', 'sites.content');
  const filesOf = (kind: string, prefix: string) =>
    readdirSync(join(folder, kind))
      .filter((file) => mode !== 'production' || file !== 'demo.ts')
      .sort()
      .map((file) => ({ name: `${prefix}${file.replace('.ts', '')}`, inputPath: join(folder, kind, file) }));
  return [
    { name: 'sites', inputPath: join(folder, 'index.ts') },
    { name: 'outline', inputPath: join(folder, 'outline.ts') },
    ...filesOf('watchers', 'watch-'),
    ...filesOf('readers', ''),
    ...filesOf('parts', ''),
  ];
};

const pageTypes: readonly string[] = ['sidepanel', 'options', 'unlisted-page'];

/**
 * In the place of the frame that WXT puts round a plain script, which is as large as the script of a page itself and
 * would be compiled on each one.
 */
const plainFrame = () => {
  const ofWxt = '\0virtual:wxt-unlisted-script-entrypoint?';
  return {
    name: 'plain-frame',
    enforce: 'pre' as const,
    load: (id: string) =>
      id.startsWith(ofWxt)
        ? `import script from ${JSON.stringify(id.slice(ofWxt.length))};\nexport default script.main();`
        : null,
  };
};

/** Data that the background reads when it first needs it. */
const packFiles = (root: string, ...paths: readonly string[]): string =>
  JSON.stringify(
    Object.assign({}, ...paths.map((path) => JSON.parse(readFileSync(join(root, path), 'utf8')))),
  );

const filesIn = (root: string, folder: string, relativeDest: string) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      relativeDest: `${relativeDest}/${file}`,
      contents: packFiles(root, `${folder}/${file}`),
    }));

const hostsOf = (mode: string) => (mode === 'e2e' ? testHosts : mode === 'demo' ? demoHosts : []);

/** Which one is built for; known before anything is built. */
let browser = 'chrome';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  hooks: {
    // Built as a plain script: the frame that WXT puts round a content script tells the page the extension's id
    // (an event on document named after it) and takes such events from the page as an order to stop.
    'entrypoints:found': (wxt, infos) => {
      const scripts = pageScripts(wxt.config);
      const names = scripts.map(({ name }) => name);
      const others = infos.filter(({ name }) => !names.includes(name));
      const unlisted = scripts.map((script) => ({ ...script, type: 'unlisted-script' as const }));
      infos.splice(0, infos.length, ...others, ...unlisted);
    },
    'entrypoints:grouped': (wxt, groups) => {
      browser = wxt.config.browser;
      const parted = groups.flatMap((group) => (Array.isArray(group) ? partedPages(group) : [group]));
      groups.splice(0, groups.length, ...parted);
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ name }) => /^(?:sites|watch-.*)$/u.test(name)))
        config.plugins = [...(config.plugins ?? []), runAtLoad()];
      if (entrypoints.some(({ type }) => pageTypes.includes(type))) {
        const pages = entrypoints.map(({ name }) => name);
        const fileOf = inFewFiles(import.meta.dirname, pages, browser);
        const output = {
          entryFileNames: 'chunks/[name]-[hash].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash].[ext]',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ debugName: 'pages', name: fileOf }],
          },
        };
        config.build = { ...config.build, rolldownOptions: { ...config.build?.rolldownOptions, output } };
      }
      const isOurs = ({ type, name }: { type: string; name: string }) =>
        type === 'background' || name.startsWith('early') || pageTypes.includes(type);
      if (entrypoints.every(isOurs)) {
        const native = join(import.meta.dirname, 'utils/platform/native-browser.ts');
        config.resolve = { ...config.resolve, alias: { 'webextension-polyfill': native } };
      }
    },
    'build:publicAssets': (wxt, files) => {
      const { root } = wxt.config;
      // A file beside the background, so that it stays small and starts fast without what the recogniser knows.
      files.push({
        relativeDest: 'recogniser.json',
        contents: packFiles(root, 'utils/moments/knowledge.json', 'utils/moments/offices.json'),
      });
      // What suggestions and workflows say, a file for each language: only the chosen one is read.
      files.push(...filesIn(root, 'utils/practices/packs', 'packs'));
      files.push(...filesIn(root, 'utils/workflows/words', 'workflow-words'));
      files.push({ relativeDest: 'cues.json', contents: packFiles(root, 'utils/core/situation-cues.json') });
    },
    'entrypoints:resolved': (wxt, entrypoints) => {
      const names = pageScripts(wxt.config).map(({ name }) => name);
      for (const entrypoint of entrypoints) {
        if (!names.includes(entrypoint.name) || entrypoint.type !== 'unlisted-script') continue;
        entrypoint.outputDir = `${wxt.config.outDir}/content-scripts`;
        // A variable that nobody reads would still be made, on the global of the page's scripts.
        entrypoint.options.globalName = false;
      }
    },
  },
  vite: () => ({
    plugins: [preact(), plainFrame()],
    build: {
      target: ['chrome148', 'firefox153'],
      modulePreload: { polyfill: false, resolveDependencies: notThereYet },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Alarms: the key of a locked journal goes after a while also where no page of Beside is open.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms'],
    // Calendars and webmail that people host themselves are anywhere, at home often without https.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    host_permissions: hostsOf(mode),
    minimum_chrome_version: browser === 'firefox' ? undefined : '148',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'",
    },
    action: {
      default_title: '__MSG_name__',
      // Firefox would put the button away behind its puzzle piece, and the pill of a page speaks of the toolbar.
      ...(browser === 'firefox' ? { default_area: 'navbar' as const } : {}),
    },
    commands: {
      // The button's key in Firefox too: unlike the sidebar's own it says that the user means the page at hand.
      // On a Mac the Option key writes letters of its own. Elsewhere Alt+Shift and a letter that a menu of Firefox goes by
      // in any larger language opens that menu, and Alt+Shift+B goes to Chromium's bookmarks.
      _execute_action: { suggested_key: { default: 'Alt+Shift+J', mac: 'MacCtrl+Shift+J' } },
    },
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'beside@beside.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          }
        : undefined,
  }),
});
