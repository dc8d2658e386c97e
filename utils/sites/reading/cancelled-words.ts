const words =
  /^(?:[^:：]{0,30}(?:cancel|abgesagt|annul|odwołan|geannuleerd|キャンセル|取消|취소|ألغي|בוטל)[^:：]{0,30})[:：]/;

/** True for "Canceled: Weekly" and "Canceled event: …": what hosts put before a title or subject. */
export const saysCancelled = (title: string): boolean => words.test(title.slice(0, 80).toLowerCase());
