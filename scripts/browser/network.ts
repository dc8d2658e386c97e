import type { Served } from './browser.ts';

/** True for addresses of this very machine. */
export const isLoopback = (url: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);

/** An answer with nothing left open; fixture pages are HTML unless they say otherwise. */
export function toServed(served: Served): Required<Served> {
  const { status = 200, headers = {}, body } = served;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}
