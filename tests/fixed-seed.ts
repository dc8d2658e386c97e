import fc from 'fast-check';

/**
 * Rules are tried on the same cases in every run, so that a red run says something about the change at hand.
 * `BESIDE_SEED=7 npm test` looks elsewhere; what it finds becomes an example of its own.
 */
fc.configureGlobal({ seed: Number(process.env.BESIDE_SEED ?? 20261119) });
