/** One line of an iCalendar file before it is folded: name, parameters and a value that is escaped already. */
export interface ContentLine {
  name: string;
  value: string;
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}

/** TEXT of RFC 5545, 3.3.11. Control characters are not allowed in it. */
export const icalendarText = (text: string): string =>
  text
    .replace(/\r\n?|\u{2028}|\u{2029}/gu, '\n')
    .replace(/\p{Cc}/gu, (each) => (each === '\n' ? each : ''))
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');

/** Lines of at most 75 octets, a character never cut in two; RFC 5545, 3.1. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** "20261119T130000Z" of an instant. */
export const icalendarInstant = (instant: string): string =>
  `${new Date(Date.parse(instant)).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;

export const icalendarDay = (day: string): string => day.replaceAll('-', '');

/** A calendar of components, each a list of its lines, in order. */
export function formatCalendar(
  producer: string,
  components: readonly { type: 'VTODO'; lines: readonly ContentLine[] }[],
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${icalendarText(producer)}`,
    'CALSCALE:GREGORIAN',
    ...components.flatMap(({ type, lines: inner }) => [
      `BEGIN:${type}`,
      ...inner.map(({ name, value }) => `${name}:${value}`),
      `END:${type}`,
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
