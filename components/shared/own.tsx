/** Words of the user: in the serif, in their own direction, and under the cover when it is drawn. */
export const Own = ({ text }: { text: string }) => (
  <span class="private" dir="auto">
    {text}
  </span>
);
