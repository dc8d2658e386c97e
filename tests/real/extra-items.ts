import { connect } from 'node:net';
import { addDays, type Day } from '../../utils/core/time.ts';
import { compact, sogo, user } from './hosts.ts';

const imapPort = 10143;

/** A newsletter, as the servers are filled without one. */
export const newsletter = 'Harbour monthly: what is new this autumn';
const newsletterText = [
  'From: Harbour News <news@harbour.example>',
  `To: ${user.name} <${user.login}>`,
  `Subject: ${newsletter}`,
  'Date: Mon, 05 Oct 2026 06:00:00 +0000',
  'Message-ID: <monthly-1@harbour.example>',
  'List-Unsubscribe: <https://harbour.example/stop>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Five reads for the autumn, two new courses, and an offer for readers. Unsubscribe at the end of this mail.',
  '',
].join('\r\n');

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

/** Puts the newsletter into the inbox, unless it is there. */
export async function bringNewsletter(): Promise<void> {
  const open = [[`LOGIN ${user.login} ${user.password}`], ['SELECT INBOX']] as const;
  const found = await imap([...open, ['SEARCH HEADER Message-ID <monthly-1@harbour.example>']]);
  if (/\* SEARCH \d/.test(found.join(''))) return;
  await imap([...open, [`APPEND INBOX {${Buffer.byteLength(newsletterText)}}`, newsletterText]]);
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
