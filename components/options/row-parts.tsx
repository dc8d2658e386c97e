export const Said = ({ words }: { words: string }) => (
  <p class="small" role="status">
    {words}
  </p>
);
