import { StorageError } from './storage-error.ts';

/**
 * No answer came, neither a good nor a bad one: Firefox gives none for a record of which a byte was changed, and keeps
 * its transaction open for ever.
 */
export class NoAnswer extends StorageError {
  constructor() {
    super('unknown', 'no answer');
  }
}

/** Many times as long as the longest reading of a large journal takes on a busy machine; ms. */
const longest = 60_000;

/**
 * As `work` ends.
 * @param probe asks the same database for something small. A machine that slept answers late, and that as well.
 * @throws NoAnswer when there was none in time, and the probe had one.
 */
export function answered<Value>(
  work: Promise<Value>,
  probe: () => Promise<unknown>,
  patience = longest,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
  const silence = async (): Promise<never> => {
    await wait(patience);
    await probe();
    await wait(patience / 10);
    throw new NoAnswer();
  };
  const over = silence();
  over.catch(() => undefined);
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}
