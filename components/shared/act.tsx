interface ActProps {
  words: string;
  isBusy?: boolean;
  main?: boolean;
  act(): void | Promise<void>;
}

/** A button that does one thing, at once or in a while. */
export const Act = ({ words, isBusy = false, main = false, act }: ActProps) => (
  <button class={main ? 'btn main' : 'btn edge'} type="button" disabled={isBusy} onClick={() => void act()}>
    {words}
  </button>
);
