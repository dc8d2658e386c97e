// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PassphraseForm } from '../../components/shared/passphrase-form.tsx';

afterEach(cleanup);

/** The form, with uses that end when the test says so. */
function drawn(isNew = false) {
  const used: string[] = [];
  let ended = () => {};
  const onUse = (passphrase: string) => {
    used.push(passphrase);
    return new Promise<void>((resolve) => {
      ended = resolve;
    });
  };
  const screen = render(<PassphraseForm id="it" words="Use it" isNew={isNew} isBusy={false} onUse={onUse} />);
  const fields = () => [...screen.container.querySelectorAll('input')];
  const type = (...words: string[]) => {
    for (const [at, value] of words.entries())
      fireEvent.input(fields()[at] ?? screen.container, { target: { value } });
  };
  const submit = () => fireEvent.submit(screen.container.querySelector('form') ?? screen.container);
  const stands = () => fields().map(({ value }) => value);
  return { used, type, submit, stands, end: () => act(async () => ended()) };
}

describe('a passphrase that is asked for', () => {
  it('is forgotten as soon as it is used, and what is typed while it is tried stays', async () => {
    const form = drawn();
    form.type('not the passphrase');
    form.submit();
    expect(form.used).toEqual(['not the passphrase']);
    expect(form.stands()).toEqual(['']);
    form.type('four quiet words here');
    await form.end();
    expect(form.stands()).toEqual(['four quiet words here']);
  });

  it('stays to be mended where it was not typed twice alike', async () => {
    const form = drawn(true);
    form.type('four quiet words here', 'four quite words here');
    form.submit();
    await form.end();
    expect(form.stands()).toEqual(['four quiet words here', 'four quite words here']);
  });
});
