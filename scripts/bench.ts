import { run as journal } from '../bench/journal.ts';
import { run as moments } from '../bench/moments.ts';
import { run as page } from '../bench/page.ts';
import { run as practices } from '../bench/practices.ts';
import { UsageError } from './run/usage-error.ts';

/** One measurement per name; each prints one JSON line on stdout. */
const benches: Record<string, () => Promise<object>> = { page, moments, practices, journal };

const [name = '', ...more] = process.argv.slice(2);
const run = Object.hasOwn(benches, name) && more.length === 0 ? benches[name] : undefined;
if (!run)
  throw new UsageError(`usage: npm run bench -- NAME, where NAME is ${Object.keys(benches).join(' or ')}`);
process.stdout.write(`${JSON.stringify(await run())}\n`);
