import { connect } from 'node:net';
import { addDays, type Day } from '../../utils/core/time.ts';
import { compact, sogo, user } from './hosts.ts';

const imapPort = 10143;

const mail = (id: string, lines: readonly string[]): { id: string; text: string } => ({
  id,
  text: [
    `Message-ID: <${id}>`,
    'Date: Mon, 05 Oct 2026 06:00:00 +0000',
    'MIME-Version: 1.0',
    ...lines,
    '',
  ].join('\r\n'),
});

/** Mails of a kind the servers are filled without. */
export const newsletter = 'Harbour monthly: what is new this autumn';
export const invitation = 'Invitation: 1:1 Lee / Dana';

const mails = [
  mail('monthly-1@harbour.example', [
    'From: Harbour News <news@harbour.example>',
    `To: ${user.name} <${user.login}>`,
    `Subject: ${newsletter}`,
    'List-Unsubscribe: <https://harbour.example/stop>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Five reads for the autumn, two new courses, and an offer for readers. Unsubscribe at the end of this mail.',
  ]),
  mail('one-to-one-lee@example.test', [
    'From: Lee Chen <lee@example.test>',
    `To: ${user.name} <${user.login}>`,
    `Subject: ${invitation}`,
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Lee Chen invites you to our weekly one-to-one: how it goes, feedback both ways, what is next.',
    '--part',
    'Content-Type: text/calendar; method=REQUEST; charset=utf-8; name=invite.ics',
    'Content-Disposition: attachment; filename=invite.ics',
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example.test//real//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:one-to-one-lee-dana',
    'DTSTAMP:20261005T060000Z',
    'SUMMARY:1:1 Lee / Dana',
    'DTSTART:20361007T080000Z',
    'DTEND:20361007T083000Z',
    'ORGANIZER;CN="Lee Chen":mailto:lee@example.test',
    'ATTENDEE;CN="Lee Chen";PARTSTAT=ACCEPTED:mailto:lee@example.test',
    `ATTENDEE;CN="${user.name}";PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${user.login}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '--part--',
  ]),
];

/** A few commands to the mail server, each once the one before was answered; gives the answers. */
function imap(commands: readonly (readonly [string, string?])[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(imapPort, '127.0.0.1');
    const answers: string[] = [];
    let heard = '';
    socket.setEncoding('utf8');
    socket.once('error', reject);
    socket.on('data', (piece: string) => {
      heard += piece;
      const [, literal] = commands[answers.length - 1] ?? [];
      if (literal !== undefined && heard.startsWith('+')) {
        heard = '';
        socket.write(`${literal}\r\n`);
        return;
      }
      const isGreeting = answers.length === 0 && heard.endsWith('\r\n');
      if (!isGreeting && !/^a\d+ (?:OK|NO|BAD)[^\n]*\n$/m.test(heard)) return;
      answers.push(heard);
      heard = '';
      const [next] = commands[answers.length - 1] ?? [];
      if (next === undefined) {
        socket.end();
        resolve(answers);
      } else socket.write(`a${answers.length} ${next}\r\n`);
    });
  });
}

/** Puts the mails into the inbox that are not there yet. */
export async function bringMails(): Promise<void> {
  const open = [[`LOGIN ${user.login} ${user.password}`], ['SELECT INBOX']] as const;
  for (const { id, text } of mails) {
    const found = await imap([...open, [`SEARCH HEADER Message-ID <${id}>`]]);
    if (/\* SEARCH \d/.test(found.join(''))) continue;
    await imap([...open, [`APPEND INBOX {${Buffer.byteLength(text)}}`, text]]);
  }
}

export const appointment = 'Doctor, yearly check';

/** Puts a private appointment on the Friday of the week; a second time changes nothing. */
export async function bringAppointment(monday: Day): Promise<void> {
  const day = compact(addDays(monday, 4));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example.test//real//EN',
    'BEGIN:VEVENT',
    'UID:private-appointment',
    'DTSTAMP:20260101T000000Z',
    `SUMMARY:${appointment}`,
    `DTSTART:${day}T150000Z`,
    `DTEND:${day}T153000Z`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  const answer = await fetch(`${sogo}/dav/${user.account}/Calendar/personal/private-appointment.ics`, {
    method: 'PUT',
    headers: {
      authorization: `Basic ${btoa(`${user.account}:${user.password}`)}`,
      'content-type': 'text/calendar; charset=utf-8',
    },
    body: lines.join('\r\n'),
  });
  if (!answer.ok) throw new Error(`the appointment was not taken: HTTP ${answer.status}`);
}
