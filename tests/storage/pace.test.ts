import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace, inGoes } from '../../utils/storage/pace.ts';

/** A request that ends when it is told to. */
const createRequest = () => new EventTarget() as IDBRequest;
const end = (request: IDBRequest | undefined, how = 'success') => request?.dispatchEvent(new Event(how));

function createClock() {
  const clock = { ms: 0 };
  return { clock, pace: createPace(() => clock.ms) };
}

/** Whether a turn is over without anything happening. */
async function isOver(turn: Promise<void>): Promise<boolean> {
  const later = Promise.resolve().then(() => Promise.resolve());
  return Promise.race([turn.then(() => true), later.then(() => later).then(() => false)]);
}

describe('the pace of a long write', () => {
  it('is not held back by a little work', async () => {
    const { pace } = createClock();
    expect(await isOver(pace.turn())).toBe(true);
    pace.begun(createRequest());
    expect(await isOver(pace.turn())).toBe(true);
  });

  it.each(['success', 'error'])(
    'gives others their turn after a while, until the oldest ends: %s',
    async (how) => {
      const { clock, pace } = createClock();
      const [first, second] = [createRequest(), createRequest()];
      pace.begun(first);
      pace.begun(second);
      clock.ms = 9;
      const turn = pace.turn();
      expect(await isOver(turn)).toBe(false);
      end(first, how);
      await turn;
      // The while begins anew.
      expect(await isOver(pace.turn())).toBe(true);
      clock.ms = 18;
      const next = pace.turn();
      expect(await isOver(next)).toBe(false);
      end(second, how);
      await next;
    },
  );

  it('waits where much is under way until half of it is done, however fast it was', async () => {
    const { pace } = createClock();
    const requests: IDBRequest[] = [];
    let turn = Promise.resolve();
    do {
      const request = createRequest();
      requests.push(request);
      pace.begun(request);
      turn = pace.turn();
      expect(requests.length).toBeLessThan(1_000);
    } while (await isOver(turn));

    const half = requests.length / 2;
    for (const request of requests.slice(0, half - 1)) end(request);
    expect(await isOver(turn)).toBe(false);
    end(requests[half - 1]);
    await turn;
    expect(await isOver(pace.turn())).toBe(true);
  });

  it('takes each of a list once, in its order', () => {
    fc.assert(
      fc.property(fc.nat(300), (length) => {
        const list = Array.from({ length }, (_, index) => index);
        expect([...inGoes(list)].flat()).toEqual(list);
      }),
    );
  });
});
