interface NeverSaid {
  pattern: RegExp;
  message: string;
  /** Languages it is about; absent: all. */
  languages?: readonly string[];
}

const english = { languages: ['en'] };

/** What no sentence of a pack says, whoever wrote it. */
export const neverSaid: readonly NeverSaid[] = [
  { pattern: /[!！¡]|\p{Extended_Pictographic}/u, message: 'shouts' },
  { pattern: /%|％|\d\s*[:/]\s*\d|\d+\s*[x×]/iu, message: 'cites a ratio or percentage' },
  {
    pattern: /per ?cent\b|times (?:more|as) likely|\bFortune\b|\bstudies (?:show|prove)|\bresearch shows\b/iu,
    message: 'cites folklore',
    ...english,
  },
  {
    pattern: /\bshould\b|\bmust\b|\bought\b|\bneed to\b|\balways\b/iu,
    message: 'commands',
    ...english,
  },
  {
    pattern: /\bhave failed\b|you (?:missed|forgot|neglected)|\boverdue\b/iu,
    message: 'blames',
    ...english,
  },
  {
    pattern: /\bwill (?:make|improve|lead|raise|help)\b|\bguarantee|\bprove[ns]?\b/iu,
    message: 'promises',
    ...english,
  },
  {
    pattern: /\b(?:amazing|awesome|rock ?star|toxic|negative person|high performer|weakness)\b/iu,
    message: 'judges a person',
    ...english,
  },
  {
    pattern: /\b(?:narcissis\w*|depress\w*|burn(?:ed|t)?[ -]?out|autis\w*|adhd|disorder|introvert\w*)\b/iu,
    message: 'diagnoses a person',
    ...english,
  },
  { pattern: /\b(?:she|he|her|his|him|hers)\b/iu, message: 'guesses a pronoun', ...english },
  {
    pattern:
      /\b(?:health|illness|family|children|pregnan\w*|spouse|faith|religio\w*|church|politic\w*|salary)\b/iu,
    message: 'asks for what is private',
    ...english,
  },
];
