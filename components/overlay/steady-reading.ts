import type { Item, Mailbox } from '../../utils/core/page-report.ts';
import type { Clock } from './clock.ts';

/** One look at what is open. `item` null: nothing there, or it could not be read. */
export interface Look {
  item: Item | null;
  /** Everything that matters of the look as text; two equal texts are one reading. */
  print: string;
  /** Some fields were not there yet. */
  partial: boolean;
  /** What tells one thing from another that the user may be writing in just now; '' where nothing does for sure. */
  same: string;
}

/** The second look comes soon, so that the pill is there soon; then one after each rendering pass of the hosts. */
const soonMs = 250;
const passesMs = [1200, 1200, 2400, 4800];

interface SteadyOptions<Found extends Look> {
  /** Gives what is found to `then`, at once or some turns later; not at all once `signal` has ended it. */
  look(then: (found: Found) => void): void;
  /** Called with what two looks in turn agreed upon; again if later looks agree upon something else. */
  onSteady(found: Found): void;
  /** What was told is no longer certain and the new reading is not steady yet. */
  onDoubt(): void;
  /** What was told of the thing that was open before; null when nothing was. */
  before: Item | null;
  clock: Clock;
  signal: AbortSignal;
}

const boxesOf = (item: Item | null): readonly Mailbox[] => {
  if (item === null) return [];
  return item.kind === 'event' ? item.attendees : [item.from, ...item.to, ...item.cc];
};

/** The people of an item as text; '' for nobody. */
export const peopleOf = (item: Item | null): string =>
  boxesOf(item)
    .map(({ name, email }) => `${email || name}`.toLowerCase())
    .sort()
    .join('\n');

/**
 * Looks again and again until two looks in turn agree, because hosts render in several passes: guests of a popup
 * used a second time may for a moment be those of the event before. Where the people are the same as before,
 * that cannot be told from a late pass, and only looks further apart are believed.
 */
export function readUntilSteady<Found extends Look>(options: SteadyOptions<Found>): void {
  const { look, onSteady, onDoubt, before, clock, signal } = options;
  let waits: number[] = [];
  let told: string | null = null;
  /** Of what was told and not taken back. */
  let standing: string | null = null;

  const compare = (found: Found, last: Found): void => {
    if (signal.aborted) return;
    const agree = found.print === last.print;
    const late = waits.length < passesMs.length;
    if (agree && found.print !== told) {
      told = found.print;
      standing = found.same;
      onSteady(found);
    } else if (!agree && standing !== null) {
      told = null;
      // While the user writes the words change; whom it is with does not, and what was told is still of that.
      if (found.same === '' || found.same !== standing) {
        standing = null;
        onDoubt();
      }
    } else if (agree && late && !found.partial) return;
    next(found);
  };

  function next(last: Found): void {
    const wait = waits.shift();
    if (wait === undefined) {
      if (told === null) onSteady(last);
      return;
    }
    const callOff = clock.after(wait, () => {
      if (!signal.aborted) look((found) => compare(found, last));
    });
    signal.addEventListener('abort', callOff, { once: true });
  }

  look((first) => {
    const people = peopleOf(first.item);
    const doubtful = people !== '' && people === peopleOf(before);
    waits = doubtful ? [...passesMs] : [soonMs, ...passesMs];
    next(first);
  });
}
