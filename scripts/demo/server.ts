import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { build } from 'esbuild';
import { inProject } from '../run/project.ts';
import type { DemoData } from './demo-data.ts';
import { demoWeek } from './demo-week.ts';

/** As strict as the strictest host page: what works here works under their policies. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export interface DemoServer {
  /** Address of the calendar; the mailbox is its neighbour /mail. */
  url: string;
  close(): Promise<void>;
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

async function pageScript(): Promise<string> {
  const result = await build({
    entryPoints: [inProject('scripts', 'demo', 'page', 'main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: {},
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

async function pageMarkup({ user, zone }: DemoData): Promise<string> {
  const markup = await readFile(inProject('scripts', 'demo', 'page', 'index.html'), 'utf8');
  return markup
    .replace('{{user}}', escapeAttribute(`${user.name} <${user.email}>`))
    .replace('{{zone}}', escapeAttribute(zone));
}

function send(response: ServerResponse, type: string, body: string, status = 200): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** Serves the demo on a free port of 127.0.0.1 until closed; dated around `now` of each request. */
export async function serveDemo(now: () => Date = () => new Date()): Promise<DemoServer> {
  const script = await pageScript();
  const style = await readFile(inProject('scripts', 'demo', 'page', 'demo.css'), 'utf8');
  const answer = async (path: string, response: ServerResponse) => {
    if (path === '/demo.js') return send(response, 'text/javascript', script);
    if (path === '/demo.css') return send(response, 'text/css', style);
    const data = demoWeek(now());
    if (path === '/demo.json') return send(response, 'application/json', JSON.stringify(data));
    if (/^\/((calendar|mail)(\/[a-z-]*)?)?$/.test(path))
      return send(response, 'text/html', await pageMarkup(data));
    return send(response, 'text/plain', 'There is nothing here.', 404);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    answer(pathname, response).catch((error) => send(response, 'text/plain', String(error), 500));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/calendar`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
