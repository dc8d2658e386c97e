import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { partOnDemand } from '../../utils/models/loaded-part.ts';
import { createEarlyGate, type PageGuards } from '../../utils/models/page-gate.ts';
import type { RecoveryView } from '../../utils/models/recovery-model.ts';

/** Guards that say what they are told to; `loads` counts how often they were asked for. */
function createGuards() {
  const view = signal<RecoveryView>({ kind: 'looking' });
  const loads = { times: 0 };
  const guards = partOnDemand(async () => {
    loads.times++;
    return { recovery: { view }, lock: {} } as unknown as PageGuards;
  });
  return { view, guards, loads };
}

const never = () => {
  throw new Error('begun anew');
};

const settle = async () => {
  for (let turn = 0; turn < 9; turn++) await Promise.resolve();
};

describe('the gate of a page', () => {
  it('opens at a glance without its guards', async () => {
    const { guards, loads } = createGuards();
    const gate = createEarlyGate(Promise.resolve(true), guards, never);
    expect(gate.view.value.kind).toBe('looking');
    await settle();
    expect(gate.view.value.kind).toBe('open');
    expect(loads.times).toBe(0);
  });

  it('stays open while the guards look, and shuts at their word', async () => {
    const { guards, view } = createGuards();
    const gate = createEarlyGate(Promise.resolve(true), guards, never);
    await settle();
    await guards.load();
    expect(gate.view.value.kind).toBe('open');
    view.value = { kind: 'lost', loss: 'empty', words: '', canExport: false };
    expect(gate.view.value.kind).toBe('lost');
  });

  it('begins the page anew where the journal was locked since the glance', async () => {
    const { guards, view } = createGuards();
    let times = 0;
    const gate = createEarlyGate(Promise.resolve(true), guards, () => void times++);
    await settle();
    await guards.load();
    view.value = { kind: 'locked' };
    expect([gate.view.value.kind, times]).toEqual(['looking', 1]);
  });

  it.each([
    ['saw nothing', async () => false],
    ['failed', () => Promise.reject(new Error('no storage'))],
  ])('waits for the guards where the glance %s', async (_, see) => {
    const { guards, view, loads } = createGuards();
    const gate = createEarlyGate(see(), guards, never);
    await settle();
    expect([gate.view.value.kind, loads.times]).toEqual(['looking', 1]);
    view.value = { kind: 'locked' };
    expect(gate.view.value.kind).toBe('locked');
  });
});

describe('a part that is loaded later', () => {
  it('is loaded once, and tried again where that failed', async () => {
    let tries = 0;
    const part = partOnDemand(async () => {
      if (++tries === 1) throw new Error('gone');
      return 'here';
    });
    await expect(part.load()).rejects.toThrow('gone');
    expect(part.part.value).toBeNull();
    expect(await Promise.all([part.load(), part.load()])).toEqual(['here', 'here']);
    expect([part.part.value, tries]).toEqual(['here', 2]);
  });
});
