import { describe, expect, it } from 'vitest';
import { runSteps, selectSteps } from '../../scripts/test/run-steps.ts';
import { failedWith, passed, type Step } from '../../scripts/test/step.ts';

const quiet = () => {};

/** Steps that write down when they begin and end; each ends when its turn is given. */
function makeSteps(shape: Record<string, { needs?: string[]; after?: string[]; fails?: boolean }>) {
  const log: string[] = [];
  const steps: Step[] = Object.entries(shape).map(([id, { needs = [], after = [], fails = false }]) => ({
    id,
    title: id,
    needs,
    after,
    run: async () => {
      log.push(`+${id}`);
      await Promise.resolve();
      log.push(`-${id}`);
      return fails ? failedWith('broken') : passed(1);
    },
  }));
  return { steps, log };
}

describe('running steps', () => {
  it('waits for what a step needs', async () => {
    const { steps, log } = makeSteps({ last: { needs: ['first'] }, first: {} });
    await runSteps(steps, 4, quiet);
    expect(log).toEqual(['+first', '-first', '+last', '-last']);
  });

  it('runs no more at a time than it may', async () => {
    const { steps, log } = makeSteps({ a: {}, b: {}, c: {} });
    await runSteps(steps, 1, quiet);
    expect(log).toEqual(['+a', '-a', '+b', '-b', '+c', '-c']);
  });

  it('counts a step as failed, and does not run it, when what it needs has failed', async () => {
    const { steps, log } = makeSteps({ build: { fails: true }, size: { needs: ['build'] } });
    const finished = await runSteps(steps, 2, quiet);
    expect(log).not.toContain('+size');
    expect(finished.map(({ result }) => result.failed)).toEqual([1, 1]);
    expect(finished[1]?.result.output).toContain('build');
  });

  it('runs a step that only comes after a failed one', async () => {
    const { steps, log } = makeSteps({ types: { fails: true }, build: { after: ['types'] } });
    await runSteps(steps, 2, quiet);
    expect(log).toEqual(['+types', '-types', '+build', '-build']);
  });

  it('counts a step that throws as failed and goes on', async () => {
    const { steps } = makeSteps({ good: {} });
    const bad: Step = {
      id: 'bad',
      title: 'bad',
      needs: [],
      run: () => Promise.reject(new Error('no such file')),
    };
    const finished = await runSteps([bad, ...steps], 1, quiet);
    expect(finished.map(({ result }) => [result.passed, result.failed])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(finished[0]?.result.output).toContain('no such file');
  });

  it('tells when steps wait for each other', async () => {
    const { steps } = makeSteps({ egg: { needs: ['hen'] }, hen: { needs: ['egg'] } });
    await expect(runSteps(steps, 2, quiet)).rejects.toThrow('egg, hen');
  });
});

describe('choosing steps', () => {
  const { steps } = makeSteps({
    prepare: {},
    types: { needs: ['prepare'] },
    build: { after: ['types'] },
    lint: {},
  });
  const ids = (only: string[]) => selectSteps(steps, only).map(({ id }) => id);

  it('takes all when none are named', () => expect(ids([])).toEqual(['prepare', 'types', 'build', 'lint']));
  it('takes along what is needed, not what is merely waited for', () => {
    expect(ids(['types'])).toEqual(['prepare', 'types']);
    expect(ids(['build'])).toEqual(['build']);
  });
  it('names the steps there are when one is unknown', () => {
    expect(() => ids(['unti'])).toThrow('no step "unti"; there are prepare, types');
  });
});
