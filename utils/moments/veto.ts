import { sceneOf } from './event-shape.ts';
import type { Verdict } from './linear-model.ts';
import type { Reading } from './reading.ts';

const mailOnly: ReadonlySet<Verdict> = new Set(['ask', 'win', 'challenge', 'follow-up']);
const ofTwo: ReadonlySet<Verdict> = new Set(['one-on-one', 'mentoring', 'review']);

/** Mail that a machine sends because somebody is away, or because a meeting was struck out. */
const automatic =
  /^\s*(?:automatic reply|auto-?reply|out of office|ooo\b|cancell?ed( event)?:|canceled:|declined:|abwesenheitsnotiz|automatische antwort|abgesagt:|réponse automatique|annulé( ?:|e ?:)|respuesta automática|cancelado:|resposta automática|risposta automatica|annullato:|automatisch antwoord|geannuleerd:|automatiskt svar|autosvar|inställt:|aflyst:|avlyst:|automaattinen vastaus|peruttu:|odpowiedź automatyczna|automatyczna odpowiedź|odwołano:|automatická odpověď|zrušeno:|automatikus válasz|răspuns automat|anulat:|автоматична відповідь|скасовано:|αυτόματη απάντηση|ακυρώθηκε:|otomatik yanıt|iptal edildi:|رد تلقائي|ملغ[ىي]:|תשובה אוטומטית|בוטל:|पुनर्निर्धारित|स्वतः उत्तर|balasan otomatis|dibatalkan:|trả lời tự động|đã hủy:|自動返信|不在通知|キャンセル:|自动回复|自動回覆|已取消:|자동 응답|부재중|취소됨:)/iu;

/** An event that will not happen: cancelled, or declined by the user or the only other person. */
export function isOff(reading: Reading): boolean {
  if (reading.kind === 'mail')
    return reading.item.event?.cancelled === true || automatic.test(reading.item.subject.slice(0, 60));
  const { guests, item, title } = reading;
  const said = title.hits.some((hit) => hit.concept === 'cancelled');
  return item.cancelled === true || guests.declinedBySelf || guests.declinedByOnly || said;
}

/** Kinds the people rule out, whatever the words say: the corpus rules as rules. */
export function isRuledOut(reading: Reading, kind: Verdict): boolean {
  if (reading.kind === 'mail') return false;
  if (mailOnly.has(kind)) return true;
  const scene = sceneOf(reading);
  if (kind === 'one-on-one' && (scene === 'outside' || scene === 'office')) return true;
  return ofTwo.has(kind) && (scene === 'many' || scene === 'group' || scene === 'empty');
}
