/** The one end of everything that the scripts of a page started there. Not an AbortController, which costs at load. */
export interface Ending {
  isOver(): boolean;
  /** Calls back at the end, or never. */
  onEnd(run: () => void): void;
  end(): void;
}

export function createEnding(): Ending {
  let isOver = false;
  const atEnd: (() => void)[] = [];
  return {
    isOver: () => isOver,
    onEnd: (run) => void atEnd.push(run),
    end: () => {
      if (isOver) return;
      isOver = true;
      for (const run of atEnd) run();
    },
  };
}

/** The same end for all that takes a signal. */
export function signalOf(ending: Ending): AbortSignal {
  const controller = new AbortController();
  if (ending.isOver()) controller.abort();
  ending.onEnd(() => controller.abort());
  return controller.signal;
}
