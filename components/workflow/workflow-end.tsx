import type { WorkflowModel } from '../../utils/models/workflow-model.ts';
import { Underlined } from '../note/underlined.tsx';
import { Icon } from '../shared/icon.tsx';

/** The phrase that could be for anyone, wherever it stands in the draft. */
function spansOf(text: string, phrase: string | undefined): readonly { from: number; to: number }[] {
  const from = phrase === undefined ? -1 : text.indexOf(phrase);
  return phrase === undefined || from === -1 ? [] : [{ from, to: from + phrase.length }];
}

function Draft({ model }: { model: WorkflowModel }) {
  const { draft, checks, notices } = model.outcome.value;
  const phrase = checks.find((check) => check.phrase !== undefined)?.phrase;
  return (
    <>
      <div class="typing draft">
        <Underlined text={draft} spans={spansOf(draft, phrase)} />
        <textarea
          class="field own private"
          dir="auto"
          rows={3}
          aria-label="The text, to be copied"
          value={draft}
          onInput={(event) => model.typeDraft(event.currentTarget.value)}
          onBlur={() => void model.box.flush()}
        />
      </div>
      {checks.length > 0 && (
        <>
          <h3 class="label specific">Be specific</h3>
          <ul class="checks">
            {checks.map(({ id, passes, words, phrase: found }) => (
              <li key={id} class={passes ? undefined : 'open'}>
                {passes ? <Icon name="check" /> : <span class="ring" aria-hidden="true" />}
                <span>
                  <span class="aside">{passes ? 'Yes: ' : 'Not yet: '}</span>
                  <span class="private">{words}</span>{' '}
                  {found !== undefined && (
                    <button type="button" class="link" onClick={() => model.leaveOut(found)}>
                      Leave it out
                    </button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {notices.map((notice) => (
        <p key={notice} class="small quiet">
          {notice}
        </p>
      ))}
      <div class="go">
        <button type="button" class="btn edge" onClick={() => void model.copy()}>
          Copy
        </button>
        {model.place && (
          <button type="button" class="btn" onClick={() => void model.place?.()}>
            Put into the open draft
          </button>
        )}
      </div>
    </>
  );
}

/** After the last step: what came out, the draft, and the one button that keeps it all. */
export function WorkflowEnd({ model }: { model: WorkflowModel }) {
  const { result, draft, notices } = model.outcome.value;
  return (
    <section class="workflow-end" aria-label="What came out">
      {result !== null && (
        <p class="strong" dir="auto">
          {result}
        </p>
      )}
      {draft !== '' && <Draft model={model} />}
      {draft === '' &&
        notices.map((notice) => (
          <p key={notice} class="small quiet">
            {notice}
          </p>
        ))}
      {model.hasRecord.value ? (
        <div class="go">
          <button type="button" class="btn main" onClick={() => void model.keep()}>
            Keep it
          </button>
          <button type="button" class="btn" onClick={model.back}>
            Back
          </button>
          <button type="button" class="btn" onClick={model.startOver}>
            Start over
          </button>
        </div>
      ) : (
        <>
          <p class="small quiet">
            {model.hasWords.value
              ? 'There is too little to keep yet: the question that says what it is about is open.'
              : 'Nothing was answered, so there is nothing to keep.'}
          </p>
          <div class="go">
            {model.hasWords.value && (
              <button type="button" class="btn soft" onClick={() => model.go(0)}>
                To the first question
              </button>
            )}
            <button type="button" class="btn" onClick={model.startOver}>
              Start over
            </button>
          </div>
        </>
      )}
    </section>
  );
}
