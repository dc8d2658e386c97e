import { build } from 'esbuild';
import { inProject } from '../../scripts/run/project.ts';
import type { PageUnderTest } from './harness/browser.ts';

/** Calls a function of a module of the tests or measurements within a page of the extension, as its own pages would. */
export async function callIn(page: PageUnderTest, file: string, call: string): Promise<unknown> {
  const { outputFiles } = await build({
    entryPoints: [inProject(file)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'made',
    target: 'es2024',
    logLevel: 'silent',
  });
  return page.evaluate(`(() => { ${outputFiles[0]?.text ?? ''}; return made.${call}; })()`);
}
