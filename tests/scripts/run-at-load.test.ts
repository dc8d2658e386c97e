import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { runAtLoad } from '../../scripts/build/run-at-load.ts';

const transform = (code: string, module: string) =>
  runAtLoad().transform.call({ parse: (text) => parseAst(text) }, code, `/project/${module}`);

describe('what runs while a page loads', () => {
  it('stands in brackets of its own, constant or property, and nothing else does', () => {
    const code =
      'const defineOpening = (a) => ({ claims: (b) => a(b), openKey: () => a.map((c) => c), other: () => 1 });';
    expect(transform(code, 'utils/sites/opening.ts')).toBe(
      'const defineOpening = ((a) => ({ claims: ((b) => a(b)), openKey: (() => a.map((c) => c)), other: () => 1 }));',
    );
  });

  it('is looked for in the modules that have it, and not in vain', () => {
    expect(transform('const claims = () => 1;', 'utils/sites/gmail.ts')).toBeNull();
    expect(() => transform('const other = () => 1;', 'utils/sites/gmail/opening.ts')).toThrow(
      'gmail/opening.ts',
    );
  });
});
