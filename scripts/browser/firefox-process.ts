import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BidiClient, textAt } from './bidi.ts';
import type { OpenOptions } from './browser.ts';
import type { Profile } from './profile.ts';
import { waitUntil } from './wait.ts';

/** An extension as Firefox knows it. */
export interface Identity {
  /** Its gecko id. */
  id: string;
  /** Host of its addresses and owner of what it stores: the same from one start to the next. */
  uuid: string;
}

function preferences({ id, uuid }: Identity): string {
  const values: Record<string, string | number | boolean> = {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    // A temporary add-on is gone when Firefox ends; whatever that counts as, its data and address stay.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.newtab.preload': false,
    'browser.newtabpage.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.pagethumbnails.capturing_disabled': true,
    'browser.search.update': false,
    'browser.topsites.contile.enabled': false,
    'browser.urlbar.quicksuggest.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    // Processes made ahead of need are made in vain by a browser that shows two tabs and ends.
    'dom.ipc.processPrelaunch.enabled': false,
    // One that has shown a page and is free again shows the next.
    'dom.ipc.processCount': 1,
    'dom.ipc.processCount.webIsolated': 1,
    'dom.ipc.keepProcessesAlive.web': 1,
    'dom.ipc.keepProcessesAlive.webIsolated.max': 2,
    'dom.ipc.keepProcessesAlive.webIsolated.perOrigin': 1,
    'dom.ipc.keepProcessesAlive.extension': 1,
    'dom.security.https_only_mode': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    'extensions.webcompat.enable_shims': false,
    'extensions.webcompat.perform_injections': false,
    'extensions.webcompat.perform_ua_overrides': false,
    'media.gmp-manager.updateEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,',
    'termsofuse.bypassNotification': true,
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.unified': false,
    'toolkit.cosmeticAnimations.enabled': false,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** A Firefox that listens, and the session with it. */
export interface RunningFirefox {
  child: ChildProcess;
  client: BidiClient;
  version: string;
  ended: Promise<void>;
}

async function connectTo(child: ChildProcess): Promise<BidiClient> {
  let heard = '';
  child.stderr?.on('data', (piece) => {
    if (heard.length < 20_000) heard += piece;
  });
  const url = await waitUntil('Firefox to listen', () => {
    if (child.exitCode !== null)
      throw new Error(`Firefox ended with ${child.exitCode}: ${heard.slice(-500)}`);
    return /ws:\/\/\S+/.exec(heard)?.[0];
  });
  return BidiClient.connect(`${url}/session`);
}

export async function startFirefox(
  options: OpenOptions,
  profile: Profile,
  identity: Identity,
): Promise<RunningFirefox> {
  writeFileSync(join(profile.folder, 'user.js'), preferences(identity));
  const { width, height } = options.size ?? { width: 1280, height: 800 };
  const headless = options.headless === false ? [] : ['--headless', `--width=${width}`, `--height=${height}`];
  const remote = ['--remote-debugging-port=0', '--remote-allow-system-access'];
  // On Windows the program that is started starts another one and would end at once.
  const system = process.platform === 'win32' ? ['--wait-for-browser'] : [];
  const child = spawn(
    options.executable,
    [...headless, ...system, '--no-remote', '--profile', profile.folder, ...remote],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const killOnExit = () => child.kill('SIGKILL');
  // Before its profile is removed.
  process.prependOnceListener('exit', killOnExit);
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      process.off('exit', killOnExit);
      done();
    });
  });
  const client = await connectTo(child).catch((error) => {
    killOnExit();
    throw error;
  });
  const session = await client.send('session.new', { capabilities: {} });
  await client.send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  return { child, client, version: textAt(session, 'capabilities', 'browserVersion'), ended };
}

/** How long a browser may take to quit before it is killed. */
const quitMs = 15_000;

/** Ends it, in an orderly way or as a crash would, and waits until it is gone. */
export async function stopFirefox(
  { child, client, ended }: RunningFirefox,
  how: 'quit' | 'kill',
): Promise<void> {
  const kill = () => child.kill('SIGKILL');
  const late = setTimeout(kill, quitMs);
  if (how === 'kill') kill();
  // The connection may end before the answer comes, which is what was asked for.
  else client.send('browser.close').catch(() => {});
  await ended;
  clearTimeout(late);
  client.close();
}
