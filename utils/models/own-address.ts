import { err, ok, type Result } from '../core/result.ts';

const unreadable = 'That does not read as an address. One looks like https://mail.northlight.example';

/**
 * Turns what the user typed into a match pattern for that one host: "https://mail.northlight.example/*".
 * Ports and paths fall away because match patterns of Firefox know neither a port nor a narrower path to ask for.
 * @returns the pattern, or a sentence for the user.
 */
export function parseOwnAddress(typed: string): Result<string, string> {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/u.test(text) || !URL.canParse(withScheme)) return err(unreadable);
  const { protocol, hostname } = new URL(withScheme);
  if (protocol !== 'https:') return err('Beside reads https addresses only, so that nobody in between can.');
  if (hostname.includes('*') || !/[\p{L}\p{N}]/u.test(hostname)) return err(unreadable);
  if (!hostname.includes('.') && hostname !== 'localhost') return err(unreadable);
  return ok(`https://${hostname}/*`);
}

/** "calendar.google.com" of "https://calendar.google.com/*". */
export const hostOf = (origin: string): string => origin.replace(/^[^/]*\/\//u, '').replace(/\/.*$/u, '');
