import type { NoteFlag, NoteMark } from '../core/note.ts';
import { type Day, isDay } from '../core/time.ts';
import { fromMarkdown, plainText } from './inert-text.ts';
import { readLeadingDay, readRelationship, readTrailing, toPersonName } from './markdown-line.ts';
import { type Section, sectionOf } from './markdown-sections.ts';
import { documentTitle, ownHeading } from './markdown-write.ts';
import { type Outside, type OutsidePerson, outsidePerson } from './outside.ts';

export interface MarkdownContext {
  /** Name of the file, for one that names nobody inside. */
  file: string;
  /** BCP 47; dates in words are read in its manner. */
  lang: string;
  today: Day;
}

interface Bullet {
  indent: number;
  box: string | null;
  text: string;
}

const markOf: Record<string, NoteMark> = { '!': 'win', '?': 'challenge', '>': 'advice' };
const markOfSection: Partial<Record<Section, NoteMark>> = { wins: 'win', challenges: 'challenge' };
const noteFlags: readonly NoteFlag[] = ['private', 'confidential', 'done-to-me'];
const stateOf = (box: string) => (box === ' ' ? 'open' : /x/iu.test(box) ? 'kept' : 'let-go');

const nameOfFile = (file: string): string =>
  toPersonName(
    file
      .replace(/\.[a-z]+$/iu, '')
      .replace(/\d{4}-\d{2}-\d{2}/u, '')
      .replace(/[_]+/gu, ' ')
      .trim(),
  );

/** Reads one document line by line; what belongs to a bullet is gathered until the next thing begins. */
class MarkdownReader {
  readonly people = new Map<string, OutsidePerson>();
  left = 0;
  private person: OutsidePerson | null = null;
  private section: Section = 'notes';
  private day: Day | null = null;
  private bullet: Bullet | null = null;
  private level = 1;
  /** A document of Beside: each heading is a person of their own, a day without a title no meeting. */
  private isOwn = false;
  /** Words below a title and above the first name introduce the document. */
  private isTitled = false;

  constructor(private readonly context: MarkdownContext) {}

  read(text: string): void {
    const body = plainText(text)
      .replace(/^---\n[\s\S]*?\n---\n/u, '')
      .replace(/<!--[\s\S]*?-->/gu, '');
    const lines = body.split('\n');
    this.isOwn = lines.find((line) => line.trim() !== '')?.trim() === `# ${documentTitle}`;
    this.level = this.isOwn ? 2 : this.levelOfPeople(lines);
    for (const line of lines) this.line(line);
    this.finish();
  }

  /** One heading above several is the title of the document; else the highest headings name people. */
  private levelOfPeople(lines: readonly string[]): number {
    const names = (level: number) =>
      lines.filter((line) => {
        const [, marks = '', head = ''] = /^(#{1,2})\s+(.*)$/u.exec(line) ?? [];
        const { lang, today } = this.context;
        return marks.length === level && sectionOf(head) === null && !readLeadingDay(head, lang, today);
      }).length;
    const [first, second] = [names(1), names(2)];
    return first === 0 || (first === 1 && second > 1) ? 2 : 1;
  }

  private line(line: string): void {
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(line);
    if (heading) {
      this.heading((heading[1] ?? '').length, heading[2] ?? '');
      return;
    }
    const bullet = /^(\s*)(?:[-*+]|\d+[.)])\s+(?:\[([ xX~-])\]\s+)?(.*)$/u.exec(line);
    if (bullet) {
      this.finish();
      this.bullet = { indent: (bullet[1] ?? '').length, box: bullet[2] ?? null, text: bullet[3] ?? '' };
      return;
    }
    if (line.trim() === '') this.finish();
    else if (this.bullet && /^\s/u.test(line)) this.bullet.text += `\n${line.trim()}`;
    else if (this.bullet) this.bullet.text += ` ${line.trim()}`;
    else this.paragraph(line.trim());
  }

  private heading(level: number, head: string): void {
    this.finish();
    const words = fromMarkdown(head).trim();
    if (level < this.level) {
      this.person = null;
      this.isTitled = true;
      return;
    }
    const dated = readLeadingDay(words, this.context.lang, this.context.today);
    const section = sectionOf(words);
    if (dated) {
      this.section = 'notes';
      this.day = dated.day;
      this.meeting(dated.day, dated.rest);
    } else if (section) this.section = section;
    else if (level === this.level) this.turnTo(words);
    else this.section = 'notes';
  }

  private turnTo(head: string): void {
    const name = head === ownHeading ? '' : toPersonName(head);
    const key = this.isOwn ? `${name} ${this.people.size}` : name;
    this.person =
      name === '' ? null : (this.people.get(key) ?? { ...outsidePerson(name), isApart: this.isOwn });
    if (this.person) this.people.set(key, this.person);
    this.isTitled = false;
    this.section = name === '' ? 'left' : 'notes';
    this.day = null;
  }

  private who(): OutsidePerson | null {
    if (this.person === null && this.section !== 'left' && !this.isTitled)
      this.turnTo(nameOfFile(this.context.file));
    return this.person;
  }

  private meeting(day: Day, title: string): void {
    const person = this.who();
    const isHeld = !/\((?:moved|missed)\)/u.test(title) && (title !== '' || !this.isOwn);
    if (person && isHeld && !person.meetings.some((each) => each.day === day))
      person.meetings.push({ day, title, oneLine: '' });
  }

  private paragraph(line: string): void {
    const quoted = /^>\s?(.*)$/u.exec(line);
    const meeting = this.person?.meetings.find(({ day }) => day === this.day);
    if (quoted && meeting && meeting.oneLine === '') meeting.oneLine = fromMarkdown(quoted[1] ?? '');
    // Words before the first heading introduce the document and speak of nobody.
    else if (this.person === null || line.startsWith('|')) this.left += 1;
    else this.bullet = { indent: 0, box: null, text: quoted?.[1] ?? line };
  }

  private finish(): void {
    const { bullet } = this;
    this.bullet = null;
    if (!bullet || bullet.text.trim() === '') return;
    const person = this.who();
    if (!person || this.section === 'left') this.left += 1;
    else if (!this.fact(person, bullet)) this.take(person, bullet);
  }

  /** "Address: dana@northlight.example" and its like, above the first day. */
  private fact(person: OutsidePerson, { text }: Bullet): boolean {
    const [, name = '', said = ''] = /^([\p{L} -]{3,16}):\s+(.*)$/u.exec(text) ?? [];
    const value = fromMarkdown(said).trim();
    const relationship = name === 'Relationship' ? readRelationship(value) : null;
    if (/^(?:e-?mail|mail|address)$/iu.test(name) && /^\S+@\S+$/u.test(value)) person.addresses.push(value);
    else if (/^(?:also known as|alias)$/iu.test(name)) person.aliases.push(value);
    else if (relationship) person.relationships.push(relationship);
    else return name === 'Rhythm' && /^every \d+ days$/u.test(value);
    return true;
  }

  private take(person: OutsidePerson, bullet: Bullet): void {
    const { text, words, due } = readTrailing(bullet.text);
    const said = text.split('\n').map(fromMarkdown).join('\n').trim();
    const nested = bullet.indent > 1 ? person.goals.at(-1) : undefined;
    if (this.section === 'goals' && nested) this.goalLine(nested, bullet, said, due, words);
    else if (this.section === 'goals')
      person.goals.push({ text: said, checkIn: due, steps: [], evidence: [] });
    else if (this.section === 'thanks') this.thanks(person, said, words);
    else if (this.section === 'agenda' && bullet.box === null) {
      const turn = words.find((word) => word === 'mine' || word === 'next') ?? 'theirs';
      person.topics.push({ turn: turn === 'mine' || turn === 'next' ? turn : 'theirs', text: said });
    } else if (bullet.box !== null || this.section === 'promises') {
      const owner =
        words.includes('by me') || words.includes('me')
          ? 'me'
          : words.some((word) => /^(?:by )?them$/u.test(word))
            ? 'them'
            : 'me';
      person.followUps.push({ owner, state: stateOf(bullet.box ?? ' '), due, text: said });
    } else this.note(person, bullet.text);
  }

  private goalLine(
    goal: OutsidePerson['goals'][number],
    { box }: Bullet,
    text: string,
    due: Day | null,
    words: readonly string[],
  ): void {
    const dated = readLeadingDay(text, this.context.lang, this.context.today);
    const done = words
      .map((word) => /^done (.*)$/u.exec(word)?.[1])
      .find((day) => day !== undefined && isDay(day));
    if (box === null && dated) goal.evidence.push({ on: dated.day, text: dated.rest });
    else
      goal.steps.push({
        text,
        due,
        done: done ?? (box !== null && stateOf(box) === 'kept' ? (due ?? this.context.today) : null),
      });
  }

  private thanks(person: OutsidePerson, text: string, words: readonly string[]): void {
    const dated = readLeadingDay(text, this.context.lang, this.context.today);
    const kind = words.includes('celebration') ? 'celebration' : 'thanks';
    const [work = '', effect = ''] = (dated?.rest ?? text).split('\nEffect: ');
    const on = dated?.day ?? this.day ?? this.context.today;
    person.thanks.push({ on, work: work.trim(), effect: effect.trim(), kind });
  }

  private note(person: OutsidePerson, whole: string): void {
    const { text: bare, words } = readTrailing(whole);
    const flags = noteFlags.filter((flag) => words.includes(`marked ${flag}`));
    const raw = flags.length > 0 && flags.length === words.length ? bare : whole;
    const marked = /^([!?>])\s+(.*)$/su.exec(raw);
    const text = (marked?.[2] ?? raw).split('\n').map(fromMarkdown).join('\n').trim();
    const dated = readLeadingDay(text, this.context.lang, this.context.today);
    const mark = markOf[marked?.[1] ?? ''] ?? markOfSection[this.section] ?? 'note';
    const isDated = this.day === null && dated !== null && dated.rest !== '';
    person.notes.push({
      day: isDated ? dated.day : this.day,
      mark,
      text: isDated ? dated.rest : text,
      flags: raw === whole ? [] : flags,
    });
  }
}

/**
 * What a document of Markdown says about people: headings name them or a day, bullets are notes, bullets with a box
 * promises. Reads its own export and those of other tools.
 */
export function readMarkdown(text: string, context: MarkdownContext): Outside {
  const reader = new MarkdownReader(context);
  reader.read(text);
  return { people: [...reader.people.values()], left: reader.left };
}
