import type { TabState } from '../messages/protocol.ts';
import { openItemOf } from './identity-key.ts';

/** `picked`: somebody was looked up. `kept`: "Keep Dana open" was asked for. null: the page of the tab rules. */
export type ByHand = 'picked' | 'kept' | null;

/** Only what is worth preparing draws attention away. */
const noticedIn = (state: TabState | null): string =>
  state?.state === 'open' ? openItemOf(state.report) : '';

/**
 * Who was chosen by hand, and for how long. Somebody picked is shown until the user turns to another event or mail:
 * attention has moved on, and a sidebar that stayed would put notes beside the wrong person. Somebody kept stays
 * until the user lets go; the head of the sidebar says so all the while.
 */
export interface ChoiceByHand {
  current(): ByHand;
  pick(beside: TabState | null): void;
  keep(): void;
  end(): void;
  /** True when the choice outlasts what the tab shows now; ends it when it does not. */
  outlasts(state: TabState | null): boolean;
}

export function createChoiceByHand(): ChoiceByHand {
  let choice: ByHand = null;
  let openThen = '';

  return {
    current: () => choice,
    pick(beside) {
      choice = 'picked';
      openThen = noticedIn(beside);
    },
    keep() {
      choice = 'kept';
    },
    end() {
      choice = null;
    },
    outlasts(state) {
      const open = noticedIn(state);
      if (choice === 'picked' && open !== '' && open !== openThen) choice = null;
      return choice !== null;
    },
  };
}
