import type { BrowserKind } from '../browser/browser.ts';
import { commandFile, inProject } from '../run/project.ts';
import { runNode } from '../test/command.ts';

/** The build did not come about; carries all that the bundler said. */
export class BuildError extends Error {
  override name = 'BuildError';
}

const wxtNames = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Builds the extension and gives its folder. `demo` may run on 127.0.0.1 without being asked. */
export async function buildExtension(kind: BrowserKind, mode: 'demo' | 'production'): Promise<string> {
  const isDemo = mode === 'demo';
  const args = ['build', '-b', wxtNames[kind], ...(isDemo ? ['--mode', mode] : [])];
  const { ok, output } = await runNode(commandFile('wxt'), args);
  if (!ok) throw new BuildError(`The extension could not be built.\n${output}`);
  return inProject('.output', `${wxtNames[kind]}-mv3${isDemo ? '-demo' : ''}`);
}
