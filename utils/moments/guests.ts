import type { Attendee, EventItem, Mailbox, Self } from '../core/page-report.ts';
import { foldText } from './fold-text.ts';
import { isPersonnelName } from './office.ts';

/** More guests than this tell nothing new. */
const mostGuests = 60;

/** The guest list read as people: who is really there besides the user. */
export interface Guests {
  /** Other persons who count. */
  others: readonly Attendee[];
  /** Persons or offices listed beside a pair: note-takers, personnel, an assistant. */
  aside: readonly Attendee[];
  groups: number;
  rooms: number;
  /** Nobody is listed: the user wrote it alone. */
  selfWritten: boolean;
  declinedBySelf: boolean;
  /** The only other person said no. */
  declinedByOnly: boolean;
}

const groupLocal =
  /^(?:all|alle|alla|alles|all-?(?:staff|hands|rooms|desks|teams|company|users)|everyone|everybody|todos|todas|tutti|tous|toutes|team|equipo|equipe|time|squad|staff|crew|company|group|gruppe|kaikki|vsichni|vsi|usi|wszyscy|toti|mindenki|oloi|herkes|hamkar|semua|sabhi|quanyuan|quanti|zenin|iedereen|personeel|kollegium|personal|leadership|leads|board|members|students|volunteers|parents|residents)(?:[._-].*)?$|(?:^|[._-])(?:team|all|alle|squad|crew|staff|group|list)$/;
const botLocal =
  /^(?:bot|notes?|notetaker|join|assistant|scheduler?|recorder|meet|transcri\w*|no-?reply|calendar)$|bot$/;
const botName = /\b(?:bot|notes?|notely|notetaker|assistant|assistent|scribe|scribbly|recorder|minuta|ai)\b/;
const roomDomain = /^(?:rooms?|resource|resources|spaces?)\.|\.resource\.|resource\.calendar/;
const roomLocal = /^(?:room|raum|zimmer|sala|salle|saal|rom|huone|mr|conf)[-_.]?\w*\d|^room-|^c_[0-9a-f]{8,}/;

export const localOf = (email: string): string => foldText(email.split('@')[0] ?? '', 80);
export const domainOf = (email: string): string => foldText(email.split('@')[1] ?? '', 120);

/** Same organisation: equal domains, or one a part of the other (dept.example.example). */
export function isSameDomain(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

export function isSelf(mailbox: Mailbox, self: Self): boolean {
  const email = mailbox.email.toLowerCase();
  if (email === '') return foldText(mailbox.name) === foldText(self.name);
  return (
    email === self.email.toLowerCase() || (self.aliases ?? []).some((each) => each.toLowerCase() === email)
  );
}

const isRoom = (guest: Attendee): boolean =>
  guest.resource === true || roomDomain.test(domainOf(guest.email)) || roomLocal.test(localOf(guest.email));
/** A list or a group of people behind one address. */
const isGroupMailbox = (mailbox: Mailbox): boolean => groupLocal.test(localOf(mailbox.email));
const isGroup = (guest: Attendee): boolean => guest.group === true || isGroupMailbox(guest);

/** A machine that writes mail: a note-taker, a calendar, an address that takes no answer. */
export const isBotMailbox = ({ name, email }: Mailbox): boolean =>
  botLocal.test(localOf(email)) ||
  /^(?:recap|summary|minutes|noreply)/.test(localOf(email)) ||
  botName.test(foldText(name, 80));

/** A meeting bot: a machine's name, at an address that is not of the user's organisation. */
const isBot = (guest: Attendee, self: Self): boolean => {
  const outside = !isSameDomain(domainOf(guest.email), domainOf(self.email));
  return botLocal.test(localOf(guest.email)) && (outside || botName.test(foldText(guest.name)));
};

/** Personnel, an assistant or a secretary's office: listed beside a pair without making it a group. */
const asideWord =
  /(?:^|[._ -])(?:hr|rrhh|rh|drh|hrbp|hrd|people|personal|personnel|personalabteilung|kadry|kadrovi|jinji|renli|renshi|insa|inas|ik|humanresources|pa|ea|assistant|assistent|assistente|secretary|sekretariat|secretariat|secretaria|hisho|mohr|nhansu|bemanning|resurse)(?:$|[._ -])/;

const isAside = (guest: Attendee): boolean =>
  asideWord.test(localOf(guest.email)) || asideWord.test(foldText(guest.name)) || isPersonnelName(guest.name);

export function readGuests(item: EventItem, self: Self): Guests {
  const listed = item.attendees.slice(0, mostGuests);
  const own = listed.find((guest) => isSelf(guest, self));
  const rooms = listed.filter(isRoom);
  const people = listed.filter(
    (guest) =>
      !isSelf(guest, self) &&
      !isRoom(guest) &&
      !isBot(guest, self) &&
      !(guest.optional && guest.rsvp === 'declined'),
  );
  const groups = people.filter(isGroup);
  const persons = people.filter((guest) => !isGroup(guest));
  const aside = persons.length > 1 ? persons.filter(isAside) : [];
  const others = persons.filter((guest) => !aside.includes(guest));
  const unseen = Math.max(0, (item.guestCount ?? 0) - listed.length);
  return {
    others: others.length > 0 ? others : aside,
    aside: others.length > 0 ? aside : [],
    groups: groups.length + (unseen > 0 ? 1 : 0),
    rooms: rooms.length,
    selfWritten: unseen === 0 && listed.every((guest) => isSelf(guest, self) || isRoom(guest)),
    declinedBySelf: own?.rsvp === 'declined' || item.ownAnswer === 'declined',
    declinedByOnly: others.length === 1 && groups.length === 0 && others[0]?.rsvp === 'declined',
  };
}
