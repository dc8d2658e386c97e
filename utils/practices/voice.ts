import { primary } from './manner.ts';
import { voiceByLanguage } from './voice-by-language.ts';

interface NeverSaid {
  pattern: RegExp;
  message: string;
}

const anywhere: readonly NeverSaid[] = [
  { pattern: /[!！¡]|\p{Extended_Pictographic}/u, message: 'shouts' },
  { pattern: /%|％|\d\s*[:/]\s*\d|\d+\s*[x×]/iu, message: 'cites a ratio or percentage' },
];

/** Kinds of what is never said, and how a refused sentence is told so. */
const messages = {
  folklore: 'cites folklore',
  commands: 'commands',
  blames: 'blames',
  promises: 'promises',
  judges: 'judges a person',
  diagnoses: 'diagnoses a person',
  pronouns: 'guesses a pronoun',
  isPrivate: 'asks for what is private',
} as const;

export type VoiceKind = keyof typeof messages;

const kinds = Object.keys(messages) as readonly VoiceKind[];

/** What no sentence of a pack in this language says, whoever wrote it. */
export function neverSaidIn(language: string): readonly NeverSaid[] {
  const own = voiceByLanguage[primary(language)] ?? {};
  return [
    ...anywhere,
    ...kinds.flatMap((kind) => {
      const pattern = own[kind];
      return pattern ? [{ pattern, message: messages[kind] }] : [];
    }),
  ];
}
