import { normaliseName } from '../../utils/core/identity.ts';
import type { Mailbox } from '../../utils/core/page-report.ts';
import type { Person } from '../../utils/core/person.ts';
import { Monogram } from '../shared/monogram.tsx';

interface Props {
  counterpart: Mailbox;
  candidates: readonly Person[];
  onYes(personId: string): void;
  onSomebodyElse(): void;
  onNew(): void;
}

/** Two signals did not agree, so nothing private is shown before the user has said who this is. */
export function AskCard({ counterpart, candidates, onYes, onSomebodyElse, onNew }: Props) {
  const [first] = candidates;
  const only = candidates.length === 1 && first !== undefined;
  const shown = counterpart.name || counterpart.email;
  const isSameName = only && normaliseName(counterpart.name) === normaliseName(first.name);
  return (
    <section class="ask" aria-labelledby="ask">
      <h1 class="title" id="ask">
        {!only ? (
          'Who is this?'
        ) : isSameName ? (
          <>
            Is this <bdi>{first.name}</bdi>?
          </>
        ) : (
          <>
            Is <bdi>{shown}</bdi> the <bdi>{first.name}</bdi> you know?
          </>
        )}
      </h1>
      <p class="small quiet">
        The page says “<bdi>{shown}</bdi>”
        {counterpart.name !== '' && counterpart.email !== '' && (
          <>
            , <bdi>{counterpart.email}</bdi>
          </>
        )}
        . Notes stay closed until you say who it is; it is asked once.
      </p>
      <ul class="candidates">
        {candidates.map((each) => (
          <li key={each.id}>
            <button type="button" class="candidate" onClick={() => onYes(each.id)}>
              <Monogram name={each.name} />
              <span>
                <span class="strong" dir="auto">
                  {each.name}
                </span>
                <span class="meta">{each.addresses[0] ?? 'no address yet'}</span>
              </span>
              <span class="btn soft slight">{only ? 'Yes' : 'This one'}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="acts">
        <button type="button" class="btn edge" onClick={onNew}>
          New person
        </button>
        <button type="button" class="btn" onClick={onSomebodyElse}>
          Someone else
        </button>
      </div>
    </section>
  );
}
