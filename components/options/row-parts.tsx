export const Said = ({ words }: { words: string }) => (
  <p class="small" role="status">
    {words}
  </p>
);

interface ActProps {
  words: string;
  isBusy?: boolean;
  main?: boolean;
  act(): void | Promise<void>;
}

export const Act = ({ words, isBusy = false, main = false, act }: ActProps) => (
  <button class={main ? 'btn main' : 'btn edge'} type="button" disabled={isBusy} onClick={() => void act()}>
    {words}
  </button>
);
