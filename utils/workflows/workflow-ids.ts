/** All guided ways through something, in the order of the guide; stable names for code, tests and documentation. */
export const workflowIds = [
  'W1',
  'W2',
  'W3',
  'W4',
  'W5',
  'W6',
  'W7',
  'W8',
  'W9',
  'W10',
  'W11',
  'W12',
  'W13',
  'W14',
  'W15',
  'W16',
  'W17',
  'W18',
  'W19',
  'W20',
] as const;

/** What other practices lead to: a few taps, run in the same way. */
export const shortFormIds = [
  'regard',
  'look-across',
  'contact',
  'passage',
  'pair',
  'rhythm',
  'goal-kind',
  'goal-step',
  'evidence',
  'own-goal',
  'junior-session',
] as const;

export type WorkflowId = (typeof workflowIds)[number] | (typeof shortFormIds)[number];
