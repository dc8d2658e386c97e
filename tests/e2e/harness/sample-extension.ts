import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'Sample',
  version: '1.0',
  permissions: ['sidePanel'],
  host_permissions: ['https://calendar.google.com/*'],
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  action: {},
  side_panel: { default_path: 'sidepanel.html' },
  sidebar_action: { default_panel: 'sidepanel.html', open_at_install: false },
  browser_specific_settings: { gecko: { id: 'Sample.1@beside.example' } },
  content_scripts: [{ matches: ['https://calendar.google.com/*'], js: ['content.js'] }],
};

const background = `
  const api = globalThis.browser ?? chrome;
  const bornAt = Math.random();
  api.runtime.onInstalled.addListener(() => void api.tabs.create({ url: api.runtime.getURL('welcome.html') }));
  api.sidePanel?.setPanelBehavior({ openPanelOnActionClick: true });
  api.runtime.onMessage.addListener(() => Promise.resolve(bornAt));
`;

const content = `
  const host = document.createElement('sample-pill');
  host.style.cssText = 'position: fixed; inset: 40px auto auto 40px';
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  button.textContent = 'Pill';
  button.addEventListener('click', (event) => { button.textContent = 'Clicked ' + event.isTrusted; });
  root.append(button);
  document.documentElement.append(host);
`;

const panel = `<!doctype html><meta charset="utf-8"><title>Panel</title>
  <style>html { background: light-dark(white, black); color-scheme: light dark }</style>
  <label>Note <textarea></textarea></label> <button>Keep</button> <p id="kept"></p> <p id="keys"></p>
  <script src="sidepanel.js"></script>`;

const panelScript = `
  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open('sample', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('notes');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const kept = document.querySelector('#kept');
  const run = async (mode, work) => {
    const transaction = (await opened).transaction('notes', mode, { durability: 'strict' });
    const request = work(transaction.objectStore('notes'));
    return new Promise((resolve) => { transaction.oncomplete = () => resolve(request.result); });
  };
  const show = async () => { kept.textContent = (await run('readonly', (notes) => notes.get('note'))) ?? 'nothing'; };
  show();
  document.querySelector('button').addEventListener('click', async (event) => {
    const text = document.querySelector('textarea').value + (event.isTrusted ? '' : ' (untrusted)');
    await run('readwrite', (notes) => notes.put(text, 'note'));
    show();
  });
  document.querySelector('textarea').addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 'Enter') document.querySelector('#keys').textContent = 'chord';
  });
`;

/** A tiny extension that has what the harness must reach: background, content script, panel, stored data. */
export function writeSampleExtension(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'beside-sample-'));
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'background.js': background,
    'content.js': content,
    'sidepanel.html': panel,
    'sidepanel.js': panelScript,
    'welcome.html': '<!doctype html><title>Welcome</title><h1>Welcome</h1>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
