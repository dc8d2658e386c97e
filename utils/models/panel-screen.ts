import { type ReadonlySignal, signal } from '@preact/signals';
import { openingWords } from './failure-words.ts';
import type { PanelView } from './panel-view.ts';
import type { Beside } from './person-model.ts';

/** Reads what is to be shown; null when there is nothing. */
export type Read = () => Promise<PanelView | null>;

/** Somebody to go back to. */
export interface Back {
  personId: string;
  beside: Beside;
}

/**
 * What is on screen. Each change of who may be shown is a turn; a reading belongs to the turn it was begun in and
 * is dropped when another has begun, so that no late answer puts one person's words under another's name.
 */
export interface PanelScreen {
  view: ReadonlySignal<PanelView>;
  canGoBack: ReadonlySignal<boolean>;
  back(): Back | null;
  /** Identity of the page that is shown or being read; '' for none. */
  key(): string;
  /** Nothing of what was shown is to be seen from here on. */
  clear(): void;
  /** Clears, then shows what the reading gives, unless another turn has begun by then. */
  show(key: string, read: Read): Promise<void>;
  forgetBack(): void;
}

/** @param onClear runs before anything is taken off the screen. */
export function createPanelScreen(onClear: () => void): PanelScreen {
  const view = signal<PanelView>({ kind: 'settling' });
  const canGoBack = signal(false);
  let back: Back | null = null;
  let turn = 0;
  let key = '';

  function remember(): void {
    const shown = view.peek();
    if (shown.kind !== 'person' || !shown.person.stored.peek()) return;
    const { page, moment, item, identity } = shown.person;
    const beside = { moment: moment.peek(), item: item.peek(), identity };
    back = { personId: page.peek().person.id, beside };
  }

  function clear(): void {
    onClear();
    remember();
    turn += 1;
    key = '';
    view.value = { kind: 'settling' };
    canGoBack.value = back !== null;
  }

  async function show(nextKey: string, read: Read): Promise<void> {
    clear();
    const mine = turn;
    key = nextKey;
    let next: PanelView;
    try {
      next = (await read()) ?? { kind: 'nothing' };
    } catch (failure) {
      next = { kind: 'failed', reason: openingWords(failure) };
    }
    if (mine !== turn) return;
    view.value = next;
    canGoBack.value = back !== null && next.kind !== 'person';
  }

  return {
    view,
    canGoBack,
    back: () => back,
    key: () => key,
    clear,
    show,
    forgetBack() {
      back = null;
      canGoBack.value = false;
    },
  };
}
