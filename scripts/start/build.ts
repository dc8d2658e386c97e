import type { BrowserKind } from '../browser/browser.ts';
import { commandFile, inProject, projectRoot } from '../run/project.ts';
import { runNode } from '../test/command.ts';
import { noteOfBuild } from './build-note.ts';

/** The build did not come about; carries all that the bundler said. */
export class BuildError extends Error {
  override name = 'BuildError';
}

const wxtNames = { chromium: 'chrome', firefox: 'firefox' } as const;

/**
 * Gives the folder of the extension, built anew where its sources have changed since the last time.
 * `demo` may run on 127.0.0.1 without being asked.
 */
export async function buildExtension(
  kind: BrowserKind,
  mode: 'demo' | 'production',
  say: (line: string) => void,
): Promise<string> {
  const isDemo = mode === 'demo';
  const name = `${wxtNames[kind]}-mv3${isDemo ? '-demo' : ''}`;
  const output = inProject('.output', name);
  const note = noteOfBuild(projectRoot, output, inProject('.cache', `build-${name}`));
  if (note.isFresh()) {
    say(`Nothing has changed since the last build for ${kind}.`);
    return output;
  }
  say(`Building for ${kind}.`);
  note.forget();
  const args = ['build', '-b', wxtNames[kind], ...(isDemo ? ['--mode', mode] : [])];
  const { ok, output: told } = await runNode(commandFile('wxt'), args);
  if (!ok) throw new BuildError(`The extension could not be built.\n${told}`);
  note.made();
  return output;
}
