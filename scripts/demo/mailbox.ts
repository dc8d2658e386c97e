import { addWorkingDays, dayAt, toInstant, workingDay } from './days.ts';
import type { DemoMail } from './demo-data.ts';
import { dana, ines, letter, priya, robin } from './people.ts';

/** What lies in the inbox, newest first. */
export function demoMails(now: Date): DemoMail[] {
  const yesterday = addWorkingDays(workingDay(now, -1), -1);
  const before = addWorkingDays(yesterday, -1);
  const sent = (day: Date, minutes: number) => toInstant(dayAt(day, minutes));
  return [
    {
      id: 'guidance',
      from: priya,
      to: [robin],
      subject: 'Could I have your advice on the platform role?',
      date: sent(yesterday, 16 * 60 + 40),
      body: [
        'Hi Robin,',
        'The platform group has asked whether I would like to move over in spring. I am torn: I would learn a lot, and I would leave Atlas just as it gets interesting.',
        'Could you give me some guidance on how you would think about it? Half an hour this week would help me a great deal.',
        'Priya',
      ],
    },
    {
      id: 'thanks',
      from: ines,
      to: [robin, dana],
      subject: 'Thank you for the launch',
      date: sent(yesterday, 11 * 60 + 5),
      body: [
        'Dear both,',
        'Thank you for staying calm on launch day. Dana found the wrong flag within minutes, and nobody outside noticed a thing. The customers at Harbourworks wrote that the new search saves them an hour a day.',
        'Ines',
      ],
    },
    {
      id: 'newsletter',
      from: letter,
      to: [robin],
      subject: 'Issue 48: smaller releases, quieter weeks',
      date: sent(before, 7 * 60 + 30),
      body: [
        'This week: three teams that release every day, what they stopped measuring, and a short guide to feature flags.',
        'Also in this issue: our readers on their favourite checklists, and the conference calendar for the new year.',
        'You receive this letter because you subscribed. Unsubscribe at any time.',
      ],
    },
  ];
}
