import type { Situation } from '../core/situation.ts';
import type { Finding, Practice, Slots } from './define-practice.ts';
import { fillTemplate, type Place, type Speech, speechOf } from './fill-template.ts';
import type { Pack } from './pack.ts';
import { meetingsShown } from './rests.ts';

export interface Phrased {
  theme: string;
  text: string;
  evidence: string;
  why: string;
}

/** The same text gives the same number on every machine (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}

/** Which phrasing comes first today: seeded by day and pair, and never the one of the time before. */
function turnOf(practice: Practice, count: number, situation: Situation): number {
  const pair = situation.person?.id ?? situation.name;
  let turn = -1;
  for (const day of [...meetingsShown(practice.id, situation), situation.eventDay ?? situation.today]) {
    const next = seedOf(`${practice.id}|${pair}|${day}`) % count;
    turn = next === turn ? (next + 1) % count : next;
  }
  return turn;
}

function firstFitting(
  templates: readonly string[],
  slots: Slots,
  place: Place,
  most: number,
  speech: Speech,
): string | null {
  for (const template of templates) {
    const text = fillTemplate(template, slots, place, speech);
    if (text !== null && text.length <= most) return text;
  }
  return null;
}

/** The sentences of a finding; null when the pack has none, or none that is whole and short enough. */
export function phrase(
  practice: Practice,
  finding: Finding,
  situation: Situation,
  pack: Pack,
): Phrased | null {
  const said = pack.practices[practice.id];
  const saying = said?.says[finding.say];
  const speech = speechOf(pack, situation.today);
  const { point, evidence: line, gap } = speech.manner;
  if (!said || !saying) return null;
  const slots: Slots = { name: situation.name || null, ...finding.slots };
  // The first two that can be said today take turns; plainer ones after them wait for a missing slot.
  const sayable = saying.points
    .filter((each) => {
      const text = fillTemplate(each, slots, 'point', speech);
      return text !== null && text.length <= point;
    })
    .slice(0, 2);
  if (sayable.length === 0) return null;
  const template = sayable[turnOf(practice, sayable.length, situation)];
  const text = template && fillTemplate(template, slots, 'point', speech);
  const evidence = firstFitting(saying.evidence, slots, 'evidence', line, speech);
  const today = firstFitting(saying.today, slots, 'why', 400, speech);
  if (!text || !evidence || !today) return null;
  return { theme: saying.theme ?? said.theme, text, evidence, why: `${said.because}${gap}${today}` };
}
