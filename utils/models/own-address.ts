import { err, ok, type Result } from '../core/result.ts';
import { patternOf } from './page-site.ts';

const unreadable = 'That does not read as an address. One looks like https://mail.northlight.example';

/**
 * Turns what the user typed into a match pattern for that one host: "https://mail.northlight.example/*". Without a
 * scheme https is meant.
 * @returns the pattern, or a sentence for the user.
 */
export function parseOwnAddress(typed: string): Result<string, string> {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/u.test(text) || !URL.canParse(withScheme)) return err(unreadable);
  const { protocol, hostname } = new URL(withScheme);
  if (!/^https?:$/.test(protocol)) return err('Beside reads pages of the web: https and http addresses.');
  if (!/[\p{L}\p{N}]/u.test(hostname) || !(hostname.includes('.') || /^localhost$|^\[/u.test(hostname)))
    return err(unreadable);
  const pattern = patternOf(withScheme);
  return pattern === null ? err(unreadable) : ok(pattern);
}
