import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { fullDateWords } from '../../utils/models/day-words.ts';
import type { PanelModel } from '../../utils/models/panel-model.ts';
import { createTodayModel, type TodayModel } from '../../utils/models/today-model.ts';
import { DueToday } from '../today/due.tsx';
import { OwnPoints } from '../today/own-points.tsx';
import { Returning } from '../today/returning.tsx';
import { Talks } from '../today/talks.tsx';
import { WorkflowView } from '../workflow/workflow-view.tsx';
import { StatusLine } from './status-line.tsx';

const made = new WeakMap<PanelModel, TodayModel>();

/** Made when nobody is open for the first time. */
function modelOf(panel: PanelModel): TodayModel {
  const known = made.get(panel);
  if (known) return known;
  const model = createTodayModel(panel.today);
  made.set(panel, model);
  return model;
}

interface Props {
  panel: PanelModel;
  /** What is shown while the day holds nothing. */
  empty(silence: string | null): ComponentChildren;
  /** What can be done here besides. */
  children: ComponentChildren;
}

/** The user's own day where nobody is open: talks, promises due, dates that are back, a few points. */
export function TodayPart({ panel, empty, children }: Props) {
  const model = modelOf(panel);
  useEffect(() => {
    // Shown again after a night, it is another day.
    const look = () => {
      if (document.visibilityState === 'visible') void model.refresh();
    };
    look();
    document.addEventListener('visibilitychange', look);
    // Half a year is read again only while it is looked at.
    const stop = panel.today.service.onChanged(() => void model.refresh());
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, [model, panel]);
  const desk = model.desks.open.value;
  const whom = (id: string) => (
    <button type="button" class="link whom" onClick={() => void panel.openPerson(id)}>
      <bdi>{model.person(id)?.name ?? ''}</bdi>
    </button>
  );
  const { meetings, due, dates, points } = model;
  const isEmpty = [meetings, due, dates, points].every(({ value }) => value.length === 0);
  const begins = (date: (typeof dates.value)[number]) =>
    model.desks.leadsTo(date) === null ? null : () => void model.desks.begin(date);
  return (
    <>
      {desk !== null ? (
        <div class="today">
          <header>
            <h1 class="title">Today</h1>
          </header>
          <WorkflowView desk={desk} />
        </div>
      ) : isEmpty ? (
        empty(model.silence.value)
      ) : (
        <div class="today">
          <header>
            <h1 class="title">Today</h1>
            <p class="small quiet">{fullDateWords(model.today.value, model.lang)}</p>
          </header>
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
          <OwnPoints model={model} whom={whom} />
          <section class="sec besides">{children}</section>
        </div>
      )}
      <StatusLine writer={model.writer} />
    </>
  );
}
