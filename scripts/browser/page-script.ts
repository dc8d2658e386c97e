import { build } from 'esbuild';
import { inProject } from '../run/project.ts';

/** A module of the tests or measurements as one script for a page of the extension; what it exports is in `made`. */
export async function pageScript(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inProject(file)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'made',
    target: 'es2024',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
