import type { Answer, Attendee } from '../../core/page-report.ts';
import { answerIn, saysOptional, saysOrganizer } from '../reading/answer-words.ts';
import { address, cleanName, isName, isRemark } from './names.ts';

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

/** The answer of a line; null where its words give none or two. */
function answerOf(texts: readonly string[], notes: readonly string[]): Answer | null {
  const said = new Set<Answer>();
  for (const text of texts) {
    const answer = text.length <= 60 ? answerIn(text) : null;
    if (answer) said.add(answer);
  }
  if (said.size === 0)
    for (const note of notes)
      for (const word of note.toLowerCase().split(/[\s_]+|--|(?<=icon|status|partstat|rsvp)-/u)) {
        const answer = Object.hasOwn(answerNames, word) ? answerNames[word] : undefined;
        if (answer) said.add(answer);
      }
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
    ...(said.some(saysOrganizer) || [...notes, ...classes].some((note) => /\borgani[sz]er\b/iu.test(note))
      ? { organizer: true }
      : {}),
    ...(said.some(saysOptional) ? { optional: true } : {}),
    ...(marks.some((each) => roomWords.test(each)) || email.includes('@resource.') ? { resource: true } : {}),
    ...(marks.some((each) => groupWords.test(each)) || listHost.test(email) ? { group: true } : {}),
    ...(rsvp ? { rsvp } : {}),
  };
}

/** "Dana Whitfield <dana@x>, noor@y; Sam Okoro (sam@z)": people of one written list. */
export function peopleInText(text: string): Attendee[] {
  const found: Attendee[] = [];
  let from = 0;
  for (const match of text.slice(0, 8000).matchAll(address)) {
    const after = text.slice(match.index + match[0].length);
    let before = text
      .slice(from, match.index)
      .replace(/^[\s>)\]"',;،、&]+(?:(?:and|und|et|y|e|en|i|och)\s+)?/u, '');
    const remark = /^\s*[>)\]]?\s*[(（]([^)）]{1,60})[)）]/u.exec(after);
    if (/[;\n]/u.test(before))
      before = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1);
    const opened = /[<(（[]\s*$/u.test(before);
    const named = cleanName(before);
    const behind = remark ? cleanName(remark[1] ?? '') : '';
    const name = (opened || !/,/u.test(before)) && isName(named) ? named : isName(behind) ? behind : '';
    found.push(attendee(name, match[0].toLowerCase(), remark ? [remark[1] ?? ''] : [], []));
    from =
      match.index +
      match[0].length +
      (remark && (behind === name || isRemark(remark[1] ?? '')) ? remark[0].length : 0);
  }
  return found;
}
