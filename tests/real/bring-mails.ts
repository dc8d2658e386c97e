import { bringMails } from './extra-items.ts';

/** Before all files: the accounts are shared, and mails brought by two at once would be there twice. */
export const setup = (): Promise<void> => bringMails();
