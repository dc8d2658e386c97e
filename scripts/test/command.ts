import { spawn } from 'node:child_process';
import { projectRoot } from '../run/project.ts';

export interface CommandResult {
  ok: boolean;
  /** stdout and stderr as they came. */
  output: string;
  stdout: string;
}

/** Far beyond any good run; keeps a hanging browser from holding the machine forever. */
const usualMs = 10 * 60_000;

/** Runs a script with this Node in the project's folder and gathers what it says. @param limitMs when it is stopped */
export function runNode(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  limitMs = usualMs,
): Promise<CommandResult> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: projectRoot,
    env: { ...process.env, CI: '1', NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  let output = '';
  let stdout = '';
  child.stdout.on('data', (piece) => {
    stdout += piece;
    output += piece;
  });
  child.stderr.on('data', (piece) => {
    output += piece;
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, output: `${output}${error.message}`, stdout }));
    child.once('close', (code, signal) => {
      const end = signal === 'SIGKILL' ? `\nStopped after ${limitMs / 60_000} minutes.\n` : '';
      resolve({ ok: code === 0, output: output + end, stdout });
    });
  });
}
