import { failedWith, type Step, type StepResult } from './step.ts';

export interface Finished {
  step: Step;
  result: StepResult;
  seconds: number;
}

/** The steps of the given ids and all they need, in the order of the list. @throws Error for an unknown id. */
export function selectSteps(steps: readonly Step[], only: readonly string[]): Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const wanted = new Set<string>();
  const want = (id: string) => {
    const step = byId.get(id);
    if (!step) throw new Error(`there is no step "${id}"; there are ${[...byId.keys()].join(', ')}`);
    wanted.add(id);
    step.needs.forEach(want);
  };
  only.forEach(want);
  return only.length === 0 ? [...steps] : steps.filter((step) => wanted.has(step.id));
}

async function runOne(step: Step, done: ReadonlyMap<string, StepResult>): Promise<StepResult> {
  const broken = step.needs.filter((id) => done.get(id)?.failed !== 0);
  if (broken.length > 0) return failedWith(`Not run, because this failed: ${broken.join(', ')}.`);
  try {
    return await step.run();
  } catch (error) {
    return failedWith(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** Runs steps as early as what they wait for allows, at most `lanes` at a time; tells of each as it ends. */
export async function runSteps(
  steps: readonly Step[],
  lanes: number,
  onFinished: (finished: Finished) => void,
): Promise<Finished[]> {
  const done = new Map<string, StepResult>();
  const waiting = [...steps];
  const all: Finished[] = [];
  const chosen = new Set(steps.map((step) => step.id));
  const isReady = ({ needs, after = [] }: Step) =>
    [...needs, ...after].every((id) => done.has(id) || !chosen.has(id));
  const work = async (step: Step) => {
    const begun = performance.now();
    const result = await runOne(step, done);
    const finished = { step, result, seconds: (performance.now() - begun) / 1000 };
    done.set(step.id, result);
    all.push(finished);
    onFinished(finished);
  };
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const index = running.size < lanes ? waiting.findIndex(isReady) : -1;
    const [next] = index === -1 ? [] : waiting.splice(index, 1);
    if (next) {
      const promise = work(next).finally(() => running.delete(promise));
      running.add(promise);
    } else if (running.size > 0) await Promise.race(running);
    else throw new Error(`Steps wait for each other: ${waiting.map((step) => step.id).join(', ')}.`);
  }
  return all;
}
