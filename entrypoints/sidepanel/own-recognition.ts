import type { Moment } from '../../utils/core/moment.ts';
import type { PageReport } from '../../utils/core/page-report.ts';
import type { TabState } from '../../utils/messages/protocol.ts';

type Tell = (state: TabState | null) => void;

interface Ports {
  /** Whether the background knows nobody, as the journal has a lock and it no key. */
  hasLock(): boolean | Promise<boolean>;
  /** @param told what the background said, which knows nobody. */
  recognise(report: PageReport, told: Moment | null): Promise<Moment | null>;
}

/**
 * What is told of a tab, and where the journal has a lock what the sidebar makes of it itself: by the people it knows
 * and by what was corrected. The latest one told counts.
 */
export function createTelling(tell: Tell, { hasLock, recognise }: Ports): Tell {
  let turn = 0;

  async function again(state: TabState, report: PageReport): Promise<TabState> {
    if (!(await hasLock())) return state;
    const moment = await recognise(report, state.moment);
    return { ...state, moment, state: moment ? 'open' : 'nothing' };
  }

  return (state) => {
    const mine = ++turn;
    const isSeen = state?.state === 'open' || state?.state === 'nothing';
    if (!state?.report || !isSeen || hasLock() === false) return tell(state);
    void again(state, state.report)
      .catch(() => state)
      .then((next) => {
        if (mine === turn) tell(next);
      });
  };
}
