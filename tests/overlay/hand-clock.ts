import type { Clock } from '../../components/overlay/clock.ts';

interface Task {
  at: number;
  run: () => void;
}

/** A macrotask later: observers of the fake document have told by then. */
const told = () => new Promise<void>((done) => setImmediate(done));

/** Time that stands still until a test moves it. */
export function handClock() {
  let now = 0;
  let tasks: Task[] = [];
  const after = (ms: number, run: () => void) => {
    const task = { at: now + ms, run };
    tasks.push(task);
    return () => {
      tasks = tasks.filter((each) => each !== task);
    };
  };
  const clock: Clock = { now: () => now, after };
  return {
    clock,
    /** Work that still waits; 0 when everything has stopped. */
    waiting: () => tasks.length,
    /** Lets so many ms pass, running what falls due in order; what the document reports is heard in between. */
    async pass(ms: number): Promise<void> {
      const end = now + ms;
      for (;;) {
        await told();
        const [next] = tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        tasks = tasks.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}
