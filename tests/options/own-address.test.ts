import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOwnAddress } from '../../utils/models/own-address.ts';
import { hostOf } from '../../utils/models/page-site.ts';

describe('own address', () => {
  it.each([
    ['https://mail.northlight.example', 'https://mail.northlight.example/*'],
    ['mail.northlight.example', 'https://mail.northlight.example/*'],
    ['  https://mail.northlight.example/roundcube/?_task=mail  ', 'https://mail.northlight.example/*'],
    ['https://Mail.Northlight.example:8443/', 'https://mail.northlight.example/*'],
    ['https://user:secret@mail.northlight.example/', 'https://mail.northlight.example/*'],
    ['https://localhost:8443', 'https://localhost/*'],
    ['http://post.northlight.example:8088/office/mail', 'http://post.northlight.example/*'],
    ['http://192.168.1.4/SOGo', 'http://192.168.1.4/*'],
    ['http://[::1]:8080/', 'http://[::1]/*'],
    ['https://bücher.northlight.example', 'https://xn--bcher-kva.northlight.example/*'],
  ])('reads %s as one host', (typed, pattern) => {
    expect(parseOwnAddress(typed)).toEqual({ ok: true, value: pattern });
  });

  it.each([
    '',
    '   ',
    'my mail',
    'mail',
    'https://',
    'https://*.northlight.example',
    'https://*/*',
    '<all_urls>',
    '...',
  ])('asks again for %j', (typed) => {
    expect(parseOwnAddress(typed)).toMatchObject({ ok: false, error: expect.stringMatching(/example$/) });
  });

  it.each(['ftp://mail.northlight.example', 'file:///etc/mail.example'])(
    'refuses %s with the reason',
    (typed) => {
      expect(parseOwnAddress(typed)).toMatchObject({ ok: false, error: expect.stringContaining('https') });
    },
  );

  it('never yields a pattern that covers more than one host', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const parsed = parseOwnAddress(typed);
        if (parsed.ok) expect(parsed.value).toMatch(/^https?:\/\/[^*/?#\s]+\/\*$/);
      }),
    );
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), (url) => {
        expect(parseOwnAddress(url)).toEqual({ ok: true, value: `https://${new URL(url).hostname}/*` });
      }),
    );
  });

  it('gives the host back in words', () => {
    expect(hostOf('https://mail.northlight.example/*')).toBe('mail.northlight.example');
    expect(hostOf('*://*.northlight.example/*')).toBe('*.northlight.example');
  });
});
