import { spawn } from 'node:child_process';

/** A display nobody looks at, for a browser that asks its question in a window of its own. Returns how to end it. */
export function startDisplay(): () => void {
  const display = `:${90 + (process.pid % 9)}`;
  const screen = spawn('Xvfb', [display, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  process.env.DISPLAY = display;
  return () => void screen.kill();
}
