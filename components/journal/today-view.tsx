import '../sidepanel/prepare.css';
import '../sidepanel/notes.css';
import '../sidepanel/workflow.css';
import '../today/today.css';
import { useEffect } from 'preact/hooks';
import type { ReturningDate } from '../../utils/core/returning-date.ts';
import { fullDateWords } from '../../utils/models/day-words.ts';
import { createDraftBoxes } from '../../utils/models/draft-box.ts';
import { parsePlace, placeHash } from '../../utils/models/journal-place.ts';
import type { JournalPagePorts } from '../../utils/models/journal-ports.ts';
import { keptModel } from '../../utils/models/journal-views.ts';
import { createTodayModel, type TodayModel } from '../../utils/models/today-model.ts';
import { StatusLine } from '../sidepanel/status-line.tsx';
import { DueToday } from '../today/due.tsx';
import { OwnPoints } from '../today/own-points.tsx';
import { Returning } from '../today/returning.tsx';
import { Talks } from '../today/talks.tsx';
import { WorkflowView } from '../workflow/workflow-view.tsx';
import type { ViewProps } from './loaded-view.tsx';

function createModel({ journal, clock, line, newId, copy, voice, later }: JournalPagePorts): TodayModel {
  const boxes = createDraftBoxes({ save: journal.saveDraft, later, now: clock.now });
  const model = createTodayModel({
    service: journal,
    clock,
    newId,
    platform: { copy },
    voice,
    async box(id) {
      const found = boxes.box(id);
      await found.load(() => journal.draft(id));
      return found;
    },
  });
  window.addEventListener('pagehide', () => void boxes.flushAll());
  // Half a year is read again only while it is looked at; each time it is shown it is read anyway.
  const isShown = () => parsePlace(line.hash()).view === 'today';
  return { ...model, refresh: async () => void (isShown() && (await model.refresh())) };
}

function Day({ model }: { model: TodayModel }) {
  const { meetings, due, dates, points } = model;
  const whom = (id: string) => (
    <a class="whom" href={placeHash('people', id)}>
      <bdi>{model.person(id)?.name ?? ''}</bdi>
    </a>
  );
  const begins = (date: ReturningDate) =>
    model.desks.leadsTo(date) === null ? null : () => void model.desks.begin(date);
  const waits = [meetings, due, dates].some(({ value }) => value.length > 0);
  const isRead = model.state.value === 'ready';
  return (
    <>
      {isRead && !waits && points.value.length > 0 && (
        <p class="small quiet">No talk is noted for today, and nothing is due.</p>
      )}
      <Talks model={model} whom={whom} />
      <Returning
        id="back-today"
        model={model}
        today={model.today.value}
        lang={model.lang}
        whom={whom}
        begin={begins}
      />
      <DueToday model={model} whom={whom} />
      {isRead && <OwnPoints model={model} whom={whom} />}
      {isRead && (
        <button type="button" class="btn edge begin own-begin" onClick={() => void model.desks.choose()}>
          Something of your own
        </button>
      )}
    </>
  );
}

/** The user's own day: talks, dates that are back, promises due both ways, and a few points at most. */
function TodayView({ model }: { model: TodayModel }) {
  const state = model.state.value;
  const desk = model.desks.open.value;
  useEffect(() => void model.refresh(), [model]);
  return (
    <section class="today" aria-labelledby="today-head">
      <header>
        <h1 class="display" id="today-head">
          Today
        </h1>
        <p class="small quiet">{fullDateWords(model.today.value, model.lang)}</p>
      </header>
      {typeof state === 'object' && <p role="status">{state.failed}</p>}
      {desk === null ? <Day model={model} /> : <WorkflowView desk={desk} />}
      <StatusLine writer={model.writer} />
    </section>
  );
}

const modelOf = keptModel(createModel);

export const Today = ({ journal }: ViewProps) => <TodayView model={modelOf(journal)} />;
