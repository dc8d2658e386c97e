import { describe, expect, it } from 'vitest';
import { createDraftBox } from '../../utils/models/draft-box.ts';
import { StorageError } from '../../utils/storage/storage-error.ts';

/** A store whose answers wait for a word, and timers that run when told. */
function createBench() {
  const written: string[] = [];
  const answers: { ok(): void; fail(): void }[] = [];
  const timers = new Map<() => void, number>();
  const box = createDraftBox('capture:dana', {
    save: (_id, text) =>
      new Promise((resolve, reject) => {
        answers.push({
          ok() {
            written.push(text);
            resolve();
          },
          fail: () => reject(new StorageError('quota')),
        });
      }),
    later(ms, run) {
      timers.set(run, ms);
      return () => timers.delete(run);
    },
    now: () => '2026-11-19T14:12:00Z',
  });
  const settle = async () => {
    for (let round = 0; round < 10; round++) await Promise.resolve();
  };
  const elapse = async () => {
    for (const run of timers.keys()) {
      timers.delete(run);
      run();
    }
    await settle();
  };
  return { box, written, answers, timers, settle, elapse };
}

describe('a draft box', () => {
  it('writes at most 300 ms after the first keystroke, however long typing goes on', async () => {
    const { box, timers, answers, elapse } = createBench();
    box.type('h');
    box.type('he');
    box.type('hey');
    expect([...timers.values()]).toEqual([300]);
    await elapse();
    expect(answers).toHaveLength(1);
  });

  it('says saved only when the storage has answered', async () => {
    const { box, answers, settle, elapse } = createBench();
    box.type('rota');
    expect(box.state.value).toBe('waiting');
    await elapse();
    expect(box.state.value).toBe('saving');
    expect(box.savedAt.value).toBeNull();
    answers[0]?.ok();
    await settle();
    expect(box.state.value).toBe('saved');
    expect(box.savedAt.value).toBe('2026-11-19T14:12:00Z');
  });

  it('is not saved while a later write has not been answered', async () => {
    const { box, answers, settle, elapse } = createBench();
    box.type('rota');
    await elapse();
    box.type('rota on Mondays');
    void box.flush();
    answers[0]?.ok();
    await settle();
    expect(box.state.value).toBe('saving');
    answers[1]?.ok();
    await settle();
    expect(box.state.value).toBe('saved');
  });

  it('is not saved while a newer keystroke waits behind the write', async () => {
    const { box, answers, settle, elapse } = createBench();
    box.type('rota');
    await elapse();
    box.type('rota on Mondays');
    answers[0]?.ok();
    await settle();
    expect(box.state.value).toBe('waiting');
  });

  it('keeps the words and says so when a write fails, and writes them with the next try', async () => {
    const { box, written, answers, settle, elapse } = createBench();
    box.type('rota');
    await elapse();
    answers[0]?.fail();
    await settle();
    expect(box.state.value).toBe('failed');
    expect(box.failure.value).toContain('The disk is full');
    expect(box.text.value).toBe('rota');
    const tried = box.flush();
    await settle();
    answers[1]?.ok();
    await tried;
    expect(written).toEqual(['rota']);
    expect(box.state.value).toBe('saved');
  });

  it('puts a line that could not be kept back before the words typed since', async () => {
    const { box } = createBench();
    box.type('! the demo went well');
    const kept = box.take(() => Promise.reject(new Error('full')));
    expect(box.text.value).toBe('');
    box.type('next line');
    expect(await kept).toBe(false);
    expect(box.text.value).toBe('! the demo went well\nnext line');
    expect(box.state.value).toBe('failed');
  });

  it('keeps a line only after the writes before it, so that an older draft never comes back over it', async () => {
    const { box, answers, settle, elapse } = createBench();
    const order: string[] = [];
    box.type('old');
    await elapse();
    const kept = box.take(async () => {
      order.push('kept');
    });
    await settle();
    expect(order).toEqual([]);
    answers[0]?.ok();
    await kept;
    expect(order).toEqual(['kept']);
  });

  it('does not let a reading begun before a keystroke replace it', async () => {
    const { box } = createBench();
    let answer = (_text: string) => undefined as unknown;
    const loading = box.load(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await Promise.resolve();
    await Promise.resolve();
    box.type('newer');
    answer('older');
    await loading;
    expect(box.text.value).toBe('newer');
  });
});
