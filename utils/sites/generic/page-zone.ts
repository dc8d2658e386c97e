import { isZone } from '../../core/time-text/zone.ts';
import type { Page } from '../site.ts';
import type { Outline } from './outline.ts';
import { ofKind, type Row } from './rows.ts';

const zoneShape = /^[A-Z][A-Za-z]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$/u;

/** Zone the page names for itself; null when it does not, or names two. */
export function zoneOf({ document }: Page, rows: readonly Row[], { leaves, text }: Outline): string | null {
  const said = document.querySelector('[data-timezone],[data-time-zone],[data-tz],meta[name*="timezone" i]');
  const names = ['data-timezone', 'data-time-zone', 'data-tz', 'content'].map(
    (name) => said?.getAttribute(name) ?? '',
  );
  const row = ofKind(rows, 'zone')[0]?.text ?? '';
  const labelled = /[A-Z][a-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?/u.exec(row)?.[0] ?? '';
  const lone = leaves.flatMap((each) => {
    const words = text(each);
    return words.length <= 40 && zoneShape.test(words) && isZone(words) ? [words] : [];
  });
  const written = new Set(lone).size === 1 ? lone : [];
  return [...names, labelled, ...written].find((name) => name !== '' && isZone(name)) ?? null;
}
