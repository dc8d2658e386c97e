import { useId } from 'preact/hooks';
import { parseMilestones } from '../../utils/core/milestones.ts';
import { dateWords } from '../../utils/models/day-words.ts';
import type { Answer, Asked, WorkflowModel } from '../../utils/models/workflow-model.ts';
import { Icon } from '../shared/icon.tsx';
import { Own } from '../shared/own.tsx';
import { AnswerField } from './answer-field.tsx';

const isWriting = ({ step }: Asked): boolean => ['line', 'text', 'lines'].includes(step.field);

const isAnswered = (answer: Answer | undefined): boolean =>
  [answer ?? []].flat().some((line) => line.trim() !== '');

/** Words to take over: those the step knows, and dated lines of the user. */
function Offers({ model, asked }: { model: WorkflowModel; asked: Asked }) {
  if (!isWriting(asked)) return null;
  const { step, options, chips } = asked;
  const offers = [...options.map(({ words }) => ({ words, on: null })), ...chips];
  const typed = [model.answers.value[step.id] ?? ''].flat();
  const rest = offers.filter(({ words }) => !typed.some((line) => line.includes(words)));
  if (rest.length === 0) return null;
  const take = (words: string) => {
    const lines = typed.filter((line) => line.trim() !== '');
    model.answer(step.id, step.field === 'lines' ? [...lines, words] : [...lines, words].join('\n'));
  };
  return (
    <ul class="offers">
      {rest.map(({ words, on }) => (
        <li key={`${on} ${words}`}>
          <button type="button" class="chip offer" onClick={() => take(words)}>
            <Icon name="plus" />
            <span class={on === null ? undefined : 'own'}>
              <Own text={words} />
            </span>
            {on !== null && <span class="meta">{dateWords(on, model.lang)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Open({ model, asked, label }: { model: WorkflowModel; asked: Asked; label: string }) {
  const { id, locked } = asked.step;
  return (
    <>
      <p class="small quiet" id={`${label}-hint`}>
        {asked.hint !== null && <Own text={asked.hint} />}
        {locked && (
          <span class="locked">
            <Icon name="lock" /> Shown only here
          </span>
        )}
      </p>
      <AnswerField
        key={id}
        asked={asked}
        labelledBy={label}
        answer={model.answers.value[id]}
        today={model.today}
        onAnswer={(answer: Answer) => model.answer(id, answer)}
        onLeave={() => void model.box.flush()}
        onNext={model.next}
      />
      <Offers model={model} asked={asked} />
      <div class="go">
        <button type="button" class="btn soft" onClick={model.next}>
          Next
        </button>
        {model.at.value > 0 && (
          <button type="button" class="btn" onClick={model.back}>
            Back
          </button>
        )}
        <button type="button" class="btn" onClick={model.skip}>
          Skip
        </button>
      </div>
    </>
  );
}

/** Each milestone with its day, as one line. */
const milestoneLines = (answer: readonly string[], lang: string): readonly string[] =>
  parseMilestones(answer).map(({ text, due }) =>
    text.trim() === '' || due === null ? text : `${text} (${dateWords(due, lang)})`,
  );

/** What was answered, in a line or two; choices in the words they were offered with. */
function Answered({ asked, answer, lang }: { asked: Asked; answer: Answer | undefined; lang: string }) {
  const given = [answer ?? []].flat();
  const said = asked.step.field === 'milestones' ? milestoneLines(given, lang) : given;
  const lines = said.filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  const known = (value: string) => asked.options.find((option) => option.value === value)?.words;
  const own = isWriting(asked) || ['if-then', 'milestones'].includes(asked.step.field);
  return (
    <p class={own ? 'own' : 'small'}>
      <Own text={lines.map((line) => (own ? line : (known(line) ?? line))).join(own ? ' · ' : ', ')} />
    </p>
  );
}

/** One question at a time; those answered stand above it, those to come below. */
export function WorkflowSteps({ model }: { model: WorkflowModel }) {
  const here = model.at.value;
  const name = useId();
  return (
    <ol class="steps">
      {model.steps.value.map((asked, index) => {
        const open = index === here;
        const done = index < here;
        const label = `${name}-${asked.step.id}`;
        const answered = isAnswered(model.answers.value[asked.step.id]);
        return (
          <li
            key={asked.step.id}
            class={open ? 'step here' : done && answered ? 'step done' : 'step later'}
            aria-current={open ? 'step' : undefined}
          >
            <span class="num">{done && answered ? <Icon name="check" /> : index + 1}</span>
            <div>
              <h3 id={label}>
                {open ? (
                  <>
                    <Own text={asked.ask} />
                    {asked.step.optional && <span class="quiet optional">optional</span>}
                  </>
                ) : (
                  <button type="button" onClick={() => model.go(index)}>
                    <Own text={asked.ask} />
                  </button>
                )}
              </h3>
              {open ? (
                <Open model={model} asked={asked} label={label} />
              ) : (
                <Answered asked={asked} answer={model.answers.value[asked.step.id]} lang={model.lang} />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
