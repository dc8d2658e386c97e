import { initialsOf } from '../../utils/core/person.ts';

/** Initials on a neutral disc. The name always stands beside it, so it is not read aloud. */
export const Monogram = ({ name, large = false }: { name: string; large?: boolean }) => (
  <span class={large ? 'monogram large' : 'monogram'} aria-hidden="true">
    {initialsOf(name)}
  </span>
);
