/** Open follow-ups are counted up to here; beyond it is only known that there are as many. */
export const countedUpTo = 100;
