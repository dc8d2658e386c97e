/** Where the practices come from. Each names its own; the packs say it in full. */
export const sourceKeys = ['gottschalk', 'senior', 'ask', 'managers', 'tribe'] as const;

export type SourceKey = (typeof sourceKeys)[number];
