import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, patternOf } from '../../utils/models/page-site.ts';

describe('the pattern of a web address', () => {
  it.each([
    ['https://mail.northlight.example/', 'https://mail.northlight.example/*'],
    ['http://post.northlight.example:8088/office/mail/?_task=mail#x', 'http://post.northlight.example/*'],
    ['http://127.0.0.1:18180/', 'http://127.0.0.1/*'],
    ['http://[::1]:8080/SOGo/', 'http://[::1]/*'],
    ['http://nas/mail', 'http://nas/*'],
  ])('of %s is %s', (address, pattern) => {
    expect(patternOf(address)).toBe(pattern);
  });

  it.each(['', 'about:blank', 'chrome://extensions/', 'file:///home/x.html', 'https://*/', 'nonsense'])(
    'of %j is none',
    (address) => {
      expect(patternOf(address)).toBeNull();
    },
  );

  it('never covers another host', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https'] }), (address) => {
        const { hostname } = new URL(address);
        expect(hostOf(patternOf(address) ?? '')).toBe(hostname);
      }),
    );
  });
});
