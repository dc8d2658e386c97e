import { describe, expect, it } from 'vitest';
import { whyNotUnasked } from '../../scripts/test/real-servers.ts';

describe('real servers in npm test', () => {
  it('are tried where they are installed, and installed only when that is asked for', () => {
    expect(whyNotUnasked('', true)).toBeNull();
    expect(whyNotUnasked('install', false)).toBeNull();
    expect(whyNotUnasked('', false)).toContain('npm run test:real');
    expect(whyNotUnasked('yes', false)).toContain('skipped');
  });
});
