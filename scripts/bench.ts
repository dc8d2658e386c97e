import { run as damage } from '../bench/damage.ts';
import { run as journal } from '../bench/journal.ts';
import { run as moments } from '../bench/moments.ts';
import { run as page } from '../bench/page.ts';
import { run as practices } from '../bench/practices.ts';
import { run as sites } from '../bench/sites.ts';
import { UsageError } from './run/usage-error.ts';

/** A measurement that takes no options. */
const plain = (run: () => Promise<object>) => (args: readonly string[]) => {
  if (args.length > 0) throw new UsageError('this measurement takes no options');
  return run();
};

/** One measurement per name; the last line each prints on stdout is its result as JSON. */
const benches: Record<string, (args: readonly string[]) => Promise<object>> = {
  page: plain(page),
  moments: plain(moments),
  practices: plain(practices),
  journal,
  damage,
  sites,
};

const [name = '', ...more] = process.argv.slice(2);
const run = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!run)
  throw new UsageError(`usage: npm run bench -- NAME, where NAME is ${Object.keys(benches).join(' or ')}`);
process.stdout.write(`${JSON.stringify(await run(more))}\n`);
