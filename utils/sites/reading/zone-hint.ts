// Short names that mean one offset only. "IST", "CST" of China and their like mean several and are left out.
const offsets: Readonly<Record<string, string>> = {
  UTC: '+00:00',
  GMT: '+00:00',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
};

/** The offset "CET" or "GMT+5:30" stands for; null where it is not one offset. */
export function zoneHint(text: string): string | null {
  const said = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/u.exec(text.trim().replace('\u2212', '-'));
  if (said) return `${said[1]}${(said[2] ?? '').padStart(2, '0')}:${said[3] ?? '00'}`;
  return offsets[text.trim().toUpperCase()] ?? null;
}
