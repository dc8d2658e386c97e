import { afterEach, describe, expect, it, vi } from 'vitest';
import { answered, NoAnswer } from '../../utils/storage/answer.ts';

const never = new Promise<never>(() => undefined);
const atOnce = async () => undefined;

describe('what is asked of the database', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends as it ends, and leaves no timer behind', async () => {
    vi.useFakeTimers();
    expect(await answered(Promise.resolve(7), atOnce)).toBe(7);
    await expect(answered(Promise.reject(new RangeError('no')), atOnce)).rejects.toThrow(RangeError);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up when it is not answered, while other things are', async () => {
    vi.useFakeTimers();
    const probe = vi.fn(atOnce);
    const given = vi.fn();
    answered(never, probe).catch(given);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(probe).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(given).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(given.mock.calls).toEqual([[expect.any(NoAnswer)]]);
    expect(given.mock.calls[0]?.[0]).toMatchObject({ code: 'unknown' });
  });

  it('is waited for as long as nothing at all is answered, as after the machine slept', async () => {
    vi.useFakeTimers();
    let answer = (_: number) => {};
    const work = new Promise<number>((resolve) => {
      answer = resolve;
    });
    const found = answered(work, () => never);
    await vi.advanceTimersByTimeAsync(3_600_000);
    answer(7);
    expect(await found).toBe(7);
  });
});
