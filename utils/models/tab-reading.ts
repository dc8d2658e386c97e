import type { Person } from '../core/person.ts';
import type { TabState } from '../messages/protocol.ts';
import type { JournalService, Met } from '../services/journal-service.ts';
import { type Identity, identityOf } from './identity-key.ts';
import type { PanelLoader } from './panel-loader.ts';
import type { Read } from './panel-screen.ts';
import type { PanelView } from './panel-view.ts';
import type { Beside } from './person-model.ts';

export const personKey = (identity: Identity): string => `person ${identity.key}`;

/** Equal for two states that speak of one event with one person, or of one delivery; '' where nobody is open. */
export function tabKeyOf(state: TabState | null): string {
  if (state?.state !== 'open' || !state.report || !state.moment) return '';
  const { moment, report } = state;
  const identity = identityOf(report, moment.counterpart ?? { name: '', email: '' });
  if (moment.kind === 'delivery') return `delivery ${identity.key}`;
  return moment.counterpart === null ? '' : personKey(identity);
}

export const besideOf = (state: TabState | null, identity: Identity): Beside => ({
  moment: state?.moment ?? null,
  item: state?.report?.item ?? null,
  identity,
});

export function createTabReading(service: JournalService, loader: PanelLoader) {
  async function known(
    personId: string,
    beside: Beside,
    byHand: boolean,
    met?: Met,
  ): Promise<PanelView | null> {
    const person = await loader.known(personId, beside, byHand, met);
    return person === null ? null : { kind: 'person', person };
  }

  async function fresh(person: Person, beside: Beside, byHand: boolean): Promise<PanelView> {
    return { kind: 'person', person: await loader.fresh(person, beside, byHand) };
  }

  /** How to read what a tab shows: words only for a person that is certain. */
  function open(state: TabState): Read {
    const { moment, report } = state;
    const item = report?.item ?? null;
    return async () => {
      if (!report || !moment) return { kind: 'nothing' };
      if (moment.kind === 'delivery' && item) {
        return { kind: 'delivery', delivery: await loader.delivery(report, item) };
      }
      const { counterpart } = moment;
      if (counterpart === null) return { kind: 'nothing' };
      const identity = identityOf(report, counterpart);
      const beside = besideOf(state, identity);
      const met = await service.meet(counterpart, identity.eventKeys, (person) =>
        loader.boxesOf(person, beside),
      );
      const { match } = met;
      if (match.state === 'certain') return known(match.person.id, beside, false, met);
      if (match.state === 'ask') return { kind: 'ask', counterpart, candidates: match.candidates, identity };
      return fresh(loader.newcomer(identity, item), beside, false);
    };
  }

  return { known, fresh, open };
}
