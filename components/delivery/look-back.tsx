import { useEffect, useRef } from 'preact/hooks';
import { type DeliveryModel, type LookBackPart, lookBackParts } from '../../utils/models/delivery-model.ts';
import { Icon } from '../shared/icon.tsx';
import { Own } from '../shared/own.tsx';

const questions: Record<LookBackPart, string> = {
  facts: 'What happened',
  myPart: 'My part in it',
  willTry: 'What I will try',
};

const Open = ({ model, part }: { model: DeliveryModel; part: LookBackPart }) => {
  const box = model.boxes[part];
  const field = useRef<HTMLTextAreaElement>(null);
  const last = part === lookBackParts.at(-1);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <textarea
        ref={field}
        id={`part-${part}`}
        class="field own private"
        dir="auto"
        rows={2}
        value={box.text.value}
        onInput={(event) => box.type(event.currentTarget.value)}
        onBlur={() => void box.flush()}
      />
      <div class="go">
        <button type="button" class="btn soft" onClick={() => void model.next()}>
          {last ? 'Keep it' : 'Next'}
        </button>
        <button type="button" class="btn" onClick={() => void model.skip()}>
          Skip
        </button>
      </div>
    </>
  );
};

/** Facts first, then the user's part, then one thing to try. Each may be skipped. */
export function LookBack({ model }: { model: DeliveryModel }) {
  const here = model.step.value;
  const at = here === null ? -1 : lookBackParts.indexOf(here);
  return (
    <ol class="steps">
      {lookBackParts.map((part, index) => {
        const text = model.boxes[part].text.value;
        const done = index < at;
        const open = part === here;
        return (
          <li
            key={part}
            class={done ? 'step done' : open ? 'step here' : 'step later'}
            aria-current={open ? 'step' : undefined}
          >
            <span class="num">{done ? <Icon name="check" /> : index + 1}</span>
            <div>
              <h3>
                {open ? (
                  <label htmlFor={`part-${part}`}>{questions[part]}</label>
                ) : (
                  <button type="button" onClick={() => model.go(part)}>
                    {questions[part]}
                  </button>
                )}
              </h3>
              {open ? (
                <Open key={part} model={model} part={part} />
              ) : (
                text !== '' && (
                  <p class="own">
                    <Own text={text} />
                  </p>
                )
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
