/** Bad input of the one who runs a script: `run.mjs` prints its message as one line and exits with 1. */
export class UsageError extends Error {
  override name = 'UsageError';
}
