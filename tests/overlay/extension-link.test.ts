import { describe, expect, it, vi } from 'vitest';
import { hearExtension, linkTo } from '../../entrypoints/sites.content/extension-link.ts';

type Hear = (message: unknown, sender: { id?: string }, sendResponse: (answer: boolean) => void) => void;

/** The API of an extension that was reloaded: what is left of it throws on touch. */
const invalidated = {
  get id(): string {
    throw new Error('Extension context invalidated.');
  },
  sendMessage: () => {
    throw new Error('Extension context invalidated.');
  },
  get onMessage(): never {
    throw new Error('Extension context invalidated.');
  },
};

function living() {
  const heard = new Set<Hear>();
  const sendMessage = vi.fn(async (): Promise<unknown> => ({ ok: true, value: null }));
  const onMessage = {
    addListener: (each: Hear) => void heard.add(each),
    removeListener: (each: Hear) => void heard.delete(each),
  };
  return { runtime: { id: 'own', sendMessage, onMessage }, heard, sendMessage };
}

describe('the link of a content script to its extension', () => {
  it('gives back the answer', async () => {
    const { runtime } = living();
    expect(await linkTo({ chrome: { runtime } }).send({ type: 'page/left' })).toEqual({
      ok: true,
      value: null,
    });
  });

  it('gives null for no answer, a strange one and a failure', async () => {
    const { runtime, sendMessage } = living();
    for (const answer of [undefined, 'yes', 7, null]) {
      sendMessage.mockResolvedValueOnce(answer);
      expect(await linkTo({ chrome: { runtime } }).send({ type: 'page/left' })).toBeNull();
    }
    sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
    expect(await linkTo({ chrome: { runtime } }).send({ type: 'page/left' })).toBeNull();
  });

  it('is dead and silent after a reload of the extension', async () => {
    const { signal } = new AbortController();
    for (const runtime of [invalidated, undefined, { id: undefined }]) {
      const link = linkTo({ chrome: { runtime } });
      expect(link.isAlive()).toBe(false);
      expect(await link.send({ type: 'page/left' })).toBeNull();
      expect(() => hearExtension({ chrome: { runtime } }, () => undefined, signal)).not.toThrow();
    }
  });

  it('hears its own extension only, answers, and stops with its signal', () => {
    const { runtime, heard } = living();
    const ending = new AbortController();
    const told = vi.fn();
    const answer = vi.fn();
    hearExtension({ chrome: { runtime } }, told, ending.signal);
    const say = (message: unknown, id: string) => {
      for (const each of heard) each(message, { id }, answer);
    };
    say({ type: 'tab/stop' }, 'another');
    say({ type: 'notes/read' }, 'own');
    say('tab/stop', 'own');
    say(null, 'own');
    expect(told).not.toHaveBeenCalled();
    expect(answer).not.toHaveBeenCalled();
    say({ type: 'tab/again' }, 'own');
    expect(told).toHaveBeenCalledWith('tab/again');
    expect(answer).toHaveBeenCalledWith(true);
    ending.abort();
    expect(heard.size).toBe(0);
  });
});
