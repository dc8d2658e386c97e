// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import site from '../../utils/sites/demo.ts';
import { fakeDemo } from './fakes/demo.ts';
import { pageOf } from './page-of.ts';

describe('demo', () => {
  it('knows what is open and forgets it when it closes', () => {
    const fake = fakeDemo(document.implementation.createHTMLDocument());
    const openKey = () => site.openKey(pageOf(fake));
    expect(openKey()).toBe('');
    fake.openEvent();
    expect(openKey()).toBe('e1');
    fake.openMail();
    expect(openKey()).toBe('m1');
    fake.clear();
    expect(openKey()).toBe('');
  });

  it('is not claimed without its mark, whatever else runs on this machine', () => {
    const fake = fakeDemo(document.implementation.createHTMLDocument());
    fake.document.documentElement.removeAttribute('data-beside-demo');
    expect(site.claims(pageOf(fake))).toBe(false);
  });
});
