/** What a step found: how many checks held, how many did not, and what there is to read about those. */
export interface StepResult {
  passed: number;
  failed: number;
  /** Printed only when something failed. */
  output: string;
  /** A few words for the step's line, such as the size that was measured. */
  note?: string;
}

export interface Step {
  id: string;
  title: string;
  /** Steps that must have passed; without them this one is counted as failed and not run. */
  needs: readonly string[];
  /** Steps that must only have ended, because both write the same files. */
  after?: readonly string[];
  run(): Promise<StepResult>;
}

export const passed = (count: number, note?: string): StepResult => ({
  passed: count,
  failed: 0,
  output: '',
  ...(note === undefined ? {} : { note }),
});

/** One check per complaint-free thing looked at; each complaint is one failure. */
export const fromComplaints = (looked: number, complaints: readonly string[], note?: string): StepResult => ({
  passed: Math.max(0, looked - complaints.length),
  failed: complaints.length,
  output: complaints.join('\n'),
  ...(note === undefined ? {} : { note }),
});

export const failedWith = (output: string): StepResult => ({ passed: 0, failed: 1, output });
