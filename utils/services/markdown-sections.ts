/** What the bullets under a heading are. `left`: nothing that is taken over. */
export type Section = 'notes' | 'wins' | 'challenges' | 'promises' | 'agenda' | 'goals' | 'thanks' | 'left';

const words: Record<Section, string> = {
  notes: 'notes|note|discussion|talked about|summary|log|journal|meetings|general|details|notizen|notas|メモ',
  wins: 'wins|win|highlights|achievements|successes|went well|erfolge|réussites|logros',
  challenges: 'challenges|challenge|blockers|problems|concerns|lowlights|issues|hürden|difficultés|retos',
  promises:
    'follow-ups|follow ups|followups|actions|action items|todo|todos|to do|to-do|tasks|next steps|commitments|promises|aufgaben|nächste schritte|actions à suivre|próximos pasos|tareas',
  agenda: 'agenda|topics|to discuss|talking points|questions|on the agenda|themen|sujets|temas',
  goals: 'goals|goal|objectives|okrs|development|ziele|objectifs|objetivos|metas',
  thanks: 'thanks|kudos|recognition|praise|celebrations|dank|merci|gracias',
  left: 'agreements|deliveries|looks back|worked through',
};

const bySaid = new Map(
  Object.entries(words).flatMap(([section, said]) =>
    said.split('|').map((each) => [each, section as Section] as const),
  ),
);

/** The section a heading opens; null for a heading of another kind. */
export const sectionOf = (head: string): Section | null =>
  bySaid.get(
    head
      .toLowerCase()
      .replace(/[*_:#]/gu, '')
      .trim(),
  ) ?? null;
