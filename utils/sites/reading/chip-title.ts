/**
 * The title in a chip, whose label goes on "title, owner, …" and whose visible texts hold the bare title.
 * @param shown the single texts of the chip, without the label itself.
 * @param rest the label from behind its time, spaces and dashes made plain.
 */
export function chipTitle(rest: string, shown: readonly string[]): string {
  const unquoted = rest.replace(/^[「“"]/u, '');
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ');
  const found = shown
    .slice(1)
    .find((text) => /\p{L}/u.test(text) && unquoted.startsWith(plain(text).slice(0, 40)));
  return (
    found ??
    shown.find((text) => unquoted.includes(plain(text)) && /\p{L}{2}/u.test(text)) ??
    unquoted.split(/[,،、」]/u)[0]?.trim() ??
    ''
  );
}
