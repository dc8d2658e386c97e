/** What an agreement says, in the order in which open lines are named. */
export const agreementLines = [
  'purpose',
  'wanted',
  'rhythm',
  'expectations',
  'confidentiality',
  'boundaries',
  'ends',
] as const;

export type AgreementLine = (typeof agreementLines)[number];
