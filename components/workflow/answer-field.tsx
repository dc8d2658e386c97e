import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Answer, Asked } from '../../utils/models/workflow-model.ts';
import { Segmented } from '../shared/segmented.tsx';
import { ChipChoice } from './chip-choice.tsx';
import { MilestonesField } from './milestones-field.tsx';

export interface FieldProps {
  asked: Asked;
  /** Id of the words it is asked with. */
  labelledBy: string;
  answer: Answer | undefined;
  /** Of the user, as a calendar date. */
  today: string;
  onAnswer(answer: Answer): void;
  onLeave(): void;
  onNext(): void;
}

const asText = (answer: Answer | undefined): string => [answer ?? ''].flat().join('\n');
const asList = (answer: Answer | undefined): readonly string[] => [answer ?? []].flat();

/** Choices that fit into one row of a narrow sidebar. */
const fitsRow = ({ options, step }: Asked): boolean =>
  step.options === undefined && options.length <= 3 && options.every(({ words }) => words.length <= 12);

/** Enter goes on where one line is asked for; with Control or Command it does so everywhere. */
const goesOn =
  (isLine: boolean, onNext: () => void) =>
  (event: KeyboardEvent): void => {
    const isChord = event.ctrlKey || event.metaKey;
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey || !(isLine || isChord)) return;
    event.preventDefault();
    onNext();
  };

function Writing({ asked, labelledBy, answer, onAnswer, onLeave, onNext }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isLines = asked.step.field === 'lines';
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <textarea
      ref={field}
      class="field own private"
      dir="auto"
      rows={asked.step.field === 'line' ? 1 : 2}
      aria-labelledby={labelledBy}
      aria-describedby={`${labelledBy}-hint`}
      value={asText(answer)}
      onInput={({ currentTarget: { value } }) => onAnswer(isLines ? value.split('\n') : value)}
      onKeyDown={goesOn(asked.step.field === 'line', onNext)}
      onBlur={onLeave}
    />
  );
}

/** "When …, I will …" */
function IfThen({ labelledBy, answer, onAnswer, onLeave, onNext }: FieldProps) {
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  const [when = '', will = ''] = asList(answer);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <fieldset class="if-then" aria-labelledby={labelledBy} onKeyDown={goesOn(true, onNext)}>
      <label class="small" htmlFor={`${id}-when`}>
        When
      </label>
      <input
        ref={first}
        id={`${id}-when`}
        class="field own private"
        dir="auto"
        value={when}
        onInput={(event) => onAnswer([event.currentTarget.value, will])}
        onBlur={onLeave}
      />
      <label class="small" htmlFor={`${id}-will`}>
        I will
      </label>
      <input
        id={`${id}-will`}
        class="field own private"
        dir="auto"
        value={will}
        onInput={(event) => onAnswer([when, event.currentTarget.value])}
        onBlur={onLeave}
      />
    </fieldset>
  );
}

const DayField = ({ labelledBy, answer, onAnswer, onLeave }: FieldProps) => (
  <input
    type="date"
    class="field"
    aria-labelledby={labelledBy}
    value={asText(answer)}
    onChange={(event) => onAnswer(event.currentTarget.value)}
    onBlur={onLeave}
  />
);

/** The one field a step is answered in. */
export function AnswerField(props: FieldProps) {
  const { asked, answer, onAnswer } = props;
  const { field, most } = asked.step;
  switch (field) {
    case 'day':
      return <DayField {...props} />;
    case 'milestones':
      return <MilestonesField {...props} />;
    case 'if-then':
      return <IfThen {...props} />;
    case 'choice':
      return fitsRow(asked) && asked.options.length > 1 ? (
        <Segmented
          legend={asked.ask}
          choices={asked.options.map(({ value, words }) => [value, words] as const)}
          value={asText(answer) || null}
          onChoose={onAnswer}
        />
      ) : (
        <ChipChoice
          {...props}
          chosen={asList(answer)}
          most={1}
          onChoose={(next) => onAnswer(next[0] ?? '')}
        />
      );
    case 'several':
    case 'people':
      return <ChipChoice {...props} chosen={asList(answer)} most={most ?? 99} onChoose={onAnswer} />;
    default:
      return <Writing {...props} />;
  }
}
