import type { Answer, Attendee } from '../../core/page-report.ts';
import { address, cleanName, isName, isRemark } from './names.ts';
import { answerIn, kindsOf, saysOptional, saysOrganizer } from './vocabulary.ts';

const answerNames: Readonly<Record<string, Answer>> = {
  accepted: 'accepted',
  accept: 'accepted',
  yes: 'accepted',
  declined: 'declined',
  decline: 'declined',
  no: 'declined',
  tentative: 'tentative',
  maybe: 'tentative',
  'needs-action': 'needsAction',
  needsaction: 'needsAction',
  pending: 'needsAction',
};

const parted = /[\s_]+|--|(?<=icon|status|partstat|rsvp)-/u;

/** Answers a machine's word gives: "status-accepted", "needs-action". */
const answersNamed = (note: string): Answer[] =>
  note
    .toLowerCase()
    .split(parted)
    .flatMap((word) => (Object.hasOwn(answerNames, word) ? (answerNames[word] ?? []) : []));

/** The answer of a line; null where its words give none or two. */
function answerOf(texts: readonly string[], notes: readonly string[]): Answer | null {
  const written = texts.flatMap((text) => (text.length <= 60 ? (answerIn(text) ?? []) : []));
  const said = new Set(written.length > 0 ? written : notes.flatMap(answersNamed));
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

const groupWords =
  /\b(?:group|mailing list|distribution list|verteiler|gruppe|liste de diffusion|groupe|grupo|gruppo|groep|grupa)\b|グループ|群组|群組|그룹|مجموعة|קבוצה/iu;
const listHost = /@(?:lists?|groups?|googlegroups)\.|@googlegroups\.com$|(?:^|[-.])list@/u;
const roomWords = /\b(?:room|resource|raum|ressource|salle|sala|zaal)\b|会議室|会议室|회의실/iu;

export function attendee(
  name: string,
  email: string,
  remarks: readonly string[],
  notes: readonly string[],
  classes: readonly string[] = [],
): Attendee {
  const said = remarks.filter((text) => text.length <= 60);
  const rsvp = answerOf(said, [...notes, ...classes]);
  // Somebody may be called "Sala".
  const marks = [...said, ...notes.filter((note) => note.length <= 40)].map((mark) =>
    mark.replace(name, ' '),
  );
  return {
    name: name === '' ? email : name,
    email,
    ...(said.some((text) => saysOrganizer(text) || kindsOf(text).has('organizer')) ||
    [...notes, ...classes].some((note) => /\borgani[sz]er\b/iu.test(note))
      ? { organizer: true }
      : {}),
    ...(said.some(saysOptional) ? { optional: true } : {}),
    ...(marks.some((each) => roomWords.test(each)) || email.includes('@resource.') ? { resource: true } : {}),
    ...(marks.some((each) => groupWords.test(each)) || listHost.test(email) ? { group: true } : {}),
    ...(rsvp ? { rsvp } : {}),
  };
}

/** What follows the last break of a text. */
const lastOf = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf('\n')) + 1);

const joint = /^[\s>)\]"',;،、&]+(?:(?:and|und|et|y|e|en|i|och)\s+)?/u;
const remarkBehind = /^\s*[>)\]]?\s*[(（]([^)）]{1,60})[)）]/u;

/** Name and remark of one address, by the text from the last one to it and the text behind it. */
function personAt(email: string, before: string, after: string): { person: Attendee; used: number } {
  const remark = remarkBehind.exec(after);
  const said = remark?.[1] ?? '';
  const lead = lastOf(before.replace(joint, ''));
  const isOpened = /[<(（[]\s*$/u.test(lead);
  const named = cleanName(lead);
  const behind = cleanName(said);
  const name = (isOpened || !lead.includes(',')) && isName(named) ? named : isName(behind) ? behind : '';
  const isSpent = remark !== null && (behind === name || isRemark(said));
  return {
    person: attendee(name, email.toLowerCase(), remark ? [said] : [], []),
    used: isSpent ? remark[0].length : 0,
  };
}

/** "Dana Whitfield <dana@x>, noor@y; Sam Okoro (sam@z)": people of one written list. */
export function peopleInText(text: string): Attendee[] {
  const found: Attendee[] = [];
  let from = 0;
  for (const { 0: email, index } of text.slice(0, 8000).matchAll(address)) {
    const end = index + email.length;
    const { person, used } = personAt(email, text.slice(from, index), text.slice(end));
    found.push(person);
    from = end + used;
  }
  return found;
}
