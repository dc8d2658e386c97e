import { useState } from 'preact/hooks';
import type { MomentKind } from '../../utils/core/moment.ts';
import type { Correctable, CorrectionModel } from '../../utils/models/correction-model.ts';
import { kindInSentence } from '../../utils/models/moment-words.ts';
import { Menu } from '../shared/menu.tsx';

interface Props {
  correction: CorrectionModel;
  about: Correctable;
  /** On the button that opens the list. */
  words: string;
}

/** "It is …": what else the open event or mail may be, and with whom where that has to be said. */
export function WhatItIs({ correction, about, words }: Props) {
  const [asked, setAsked] = useState<{ kind: MomentKind; about: Correctable } | null>(null);
  const { kinds, withWhom } = about;

  function choose(kind: MomentKind) {
    if (kind === 'delivery' || withWhom.length === 0) void correction.correct(about, kind);
    else setAsked({ kind, about });
  }

  // Asked of one event, answered for that event only.
  if (asked?.about === about) {
    return (
      <fieldset class="whom">
        <legend class="meta">It is {kindInSentence[asked.kind]} with</legend>
        <div class="chips">
          {withWhom.slice(0, 8).map((each) => (
            <button
              key={each.email || each.name}
              type="button"
              class="chip"
              dir="auto"
              onClick={() => void correction.correct(about, asked.kind, each)}
            >
              {each.name || each.email}
            </button>
          ))}
          <button type="button" class="chip plain" onClick={() => setAsked(null)}>
            Nobody of these
          </button>
        </div>
      </fieldset>
    );
  }
  return (
    <Menu
      label={words}
      buttonClass="link"
      items={kinds.map((kind) => ({
        words: `It is ${kindInSentence[kind]}`,
        onChoose: () => choose(kind),
      }))}
    >
      {words}
    </Menu>
  );
}
