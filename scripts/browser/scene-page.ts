import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inProject } from '../run/project.ts';

export interface ScenePage {
  /** A page in which `play(name)` draws a scene of the sidebar into #app. */
  html: string;
  names: readonly string[];
}

/** The sidebar over a journal in memory, scene by scene, as one page without an extension around it. */
export async function scenePage(): Promise<ScenePage> {
  const scenes = inProject('tests', 'components', 'scenes.tsx');
  const { outputFiles } = await build({
    entryPoints: [scenes],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: ['chrome148', 'firefox140'],
    charset: 'ascii',
    logLevel: 'silent',
  });
  const text = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? '';
  const table = readFileSync(scenes, 'utf8').split('const scenes')[1] ?? '';
  const names = [...table.matchAll(/^ {2}'?([a-z-]+)'?: \{/gmu)].map((found) => found[1] ?? '');
  const script = text('.js').replaceAll('</script', '<\\/script');
  return {
    names,
    html: `<!doctype html><html lang="en"><head><title>Beside</title><link rel="icon" href="data:,"><style>${text('.css')}</style></head><body><div id="app"></div><script type="module">${script}</script></body></html>`,
  };
}
