import type { Answer } from '../../core/page-report.ts';

// Small letters without flags: a case-blind Unicode expression of this size takes milliseconds to compile. Stems, so
// that "Accept" on a button and "Accepted" in a label are one. Only English was seen on real pages; the others follow
// each language's calendar vocabulary and are used for answers alone, never to tell who somebody is.
const table: readonly (readonly [Answer, RegExp])[] = [
  [
    'needsAction',
    /needs? rsvp|awaiting|(?:did ?n['’]t|not|hasn['’]t) respond|no response|ausstehend|keine antwort|nicht geantwortet|(?:sans|pas de) réponse|sin respuesta|no ha respondido|sem resposta|não respondeu|nessuna risposta|geen (?:reactie|antwoord)|brak odpowiedzi|未回答|未返信|未回复|未回覆|미응답|응답 없음|لم يرد|לא הגיב/,
  ],
  [
    'declined',
    /not attending|declin|nimmt nicht teil|ab(?:ge)?lehn|ne participe|refus|décliné|no asist|no participa|rechaz|não (?:vai|particip|comparec)|recus|non partecip|rifiut|niet deel|afgewezen|(?:ge)?weiger|nie (?:weźmie|bierze)|odrzu|不参加|欠席|辞退|不參加|拒绝|拒絕|谢绝|불참|거절|لن يحضر|رفض|לא (?:מגיע|משתתף)|דח[הי]|סירב/,
  ],
  [
    'tentative',
    /maybe|tentativ|might|vielleicht|vorbehalt|peut-être|proviso|quizá|tal vez|provisional|talvez|provisóri|forse|provvisori|misschien|voorlopig|być może|wstępn|未定|仮|可能|暂定|暫定|미정|잠정|ربما|مبدئي|אולי|טנטטיבי/,
  ],
  [
    'accepted',
    /attending|accept|\bgoing\b|nimmt teil|zusag|zugesagt|annehm|angenommen|participe|asist|acept|aceit|particip|comparec|partecip|accett|neemt deel|geaccepteerd|weźmie|bierze udział|akcept|参加|出席|承諾|參加|接受|참석|수락|سيحضر|قبل|قبول|קי?בל|מגיע|משתתף|אישר/,
  ],
];

const organizerWords =
  /organi[sz]|veranstalter|主催|组织者|組織者|主办|主辦|召集人|发起人|發起人|주최|이끌이|منظ|מארג/;
const optionalWords =
  /optional|freiwillig|facultati|opcional|facoltativ|optioneel|opcjonal|任意|可选|可選|선택|اختياري|אופציונלי/;

const answerAmong = (words: string): Answer | null =>
  table.find(([, shape]) => shape.test(words))?.[0] ?? null;

/** The answer a label's words give; null where they give none. */
export const answerIn = (text: string): Answer | null => answerAmong(text.toLowerCase());

export const saysOrganizer = (text: string): boolean => organizerWords.test(text.toLowerCase());
export const saysOptional = (text: string): boolean => optionalWords.test(text.toLowerCase());

/** True for a piece of a label that speaks of a role or an answer, not of a person. */
export const isStatus = (text: string): boolean =>
  text.length <= 60 &&
  (answerIn(text) !== null || saysOrganizer(text) || saysOptional(text) || /creat|erstell/i.test(text));
