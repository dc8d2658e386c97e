// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { AnswerField } from '../../components/workflow/answer-field.tsx';

afterEach(() => document.body.replaceChildren());

describe('a step of two fields', () => {
  it('takes the focus as it is drawn, and never back from the field that somebody has gone to since', () => {
    const root = document.body.appendChild(document.createElement('div'));
    const nothing = () => undefined;
    const step = { id: 'try', field: 'if-then' } as const;
    const asked = { step, ask: '', hint: null, options: [], chips: [] };
    // Not within `act`, which would not let anybody in between the drawing and what comes after it.
    render(
      <AnswerField
        asked={asked}
        labelledBy="try"
        answer={undefined}
        today="2026-11-22"
        onAnswer={nothing}
        onLeave={nothing}
        onNext={nothing}
      />,
      root,
    );
    expect(document.activeElement).toBe(root.querySelector('input'));
    render(null, root);
  });
});
