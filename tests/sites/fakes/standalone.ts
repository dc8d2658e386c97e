import { join } from 'node:path';
import { build } from 'esbuild';

export interface StandaloneOptions {
  site:
    | 'google-calendar'
    | 'gmail'
    | 'outlook'
    | 'proton-calendar'
    | 'proton-mail'
    | 'fastmail'
    | 'yahoo-mail'
    | 'zoho-mail'
    | 'nextcloud-calendar'
    | 'nextcloud-mail'
    | 'roundcube'
    | 'sogo';
  lang?: 'en' | 'de' | 'fr' | 'ja';
  /** The day the one-on-one is on; without it the story stays in its own week of 2026. */
  day?: string;
  /** What Outlook's own clock shows. */
  clock?: string;
}

/** A fake as a page of its own, to be served by interception at the real address. */
export interface StandalonePage {
  url: string;
  html: string;
  /** Where the page asks for its script, and the script. */
  scriptUrl: string;
  script: string;
}

const addresses: Record<StandaloneOptions['site'], string> = {
  'google-calendar': 'https://calendar.google.com/calendar/u/0/r/week',
  gmail: 'https://mail.google.com/mail/u/0/#inbox',
  outlook: 'https://outlook.office.com/calendar/view/week',
  'proton-calendar': 'https://calendar.proton.me/u/0/week/2026/9/14',
  'proton-mail': 'https://mail.proton.me/u/0/inbox',
  fastmail: 'https://app.fastmail.com/mail/Inbox/?u=5a1f4c',
  'yahoo-mail': 'https://mail.yahoo.com/d/folders/1',
  'zoho-mail': 'https://mail.zoho.eu/zm/#mail/folder/inbox',
  // Servers of one's own, on a host that the test build grants.
  roundcube: 'https://cal.nobody.example/webmail/?_task=mail&_action=compose&_id=77',
  'nextcloud-calendar': 'https://cal.nobody.example/apps/calendar/timeGridWeek/2026-09-14',
  'nextcloud-mail': 'https://cal.nobody.example/apps/mail/box/7',
  sogo: 'https://cal.nobody.example/SOGo/so/robin/Mail/view',
};

let bundled: Promise<string> | null = null;

function bundle(): Promise<string> {
  bundled ??= build({
    entryPoints: [join(import.meta.dirname, 'standalone-entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    target: 'es2024',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundled;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The page of a fake for a real browser. Trusted Types are enforced as on the real one; `window.fake` has the
 * actions, `fake.open(fake.story.oneOnOne)` draws the passes by itself, a click on a chip does the same.
 */
export async function standalonePage(options: StandaloneOptions): Promise<StandalonePage> {
  const url = addresses[options.site];
  const scriptUrl = `${new URL(url).origin}/stand-in.js`;
  // These have no such policy, and their fakes write the script tags they are known by.
  const trusted = ['roundcube', 'sogo'].includes(options.site) ? '' : "require-trusted-types-for 'script'; ";
  const policy = `${trusted}script-src ${scriptUrl}; object-src 'none'`;
  const html = `<!doctype html>
<html data-fake="${escaped(JSON.stringify(options))}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escaped(policy)}"><title>${options.site}</title></head>
<body><script src="${scriptUrl}"></script></body>
</html>
`;
  return { url, html, scriptUrl, script: await bundle() };
}
