// What stands before those who get a copy of a mail, alone or at the end of other words. Only English was seen on a
// real page; the others are the words each language has for it in its mail programs.
const copy =
  /(?:^|[\s,،、;；])(?:b?cc|c\.c\.|kopie|copie(?: à)?|kopia|kopi|dw|cópia|抄送|副本|참조|نسخة(?: إلى)?|עותק(?: אל)?)\s*[:：]\s*$/u;

/** True for "Cc:" and its like in other languages, and where a text ends with it: ", cc: ". */
export const endsWithCopyWord = (text: string): boolean => copy.test(text.slice(-40).toLowerCase());
