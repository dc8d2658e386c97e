/**
 * The least calibrated probability of any moment at which something is said. One setting for all kinds: a wrong prompt
 * costs more than a missed one. The precision–recall table behind the figure is in docs/moments.md.
 */
export const threshold = 0.65;
