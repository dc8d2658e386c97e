import type { RefObject } from 'preact';
import type { PanelModel } from '../../utils/models/panel-model.ts';
import type { Part, PersonModel } from '../../utils/models/person-model.ts';
import { FollowUps } from '../follow-up/follow-ups.tsx';
import { Agenda } from '../meeting/agenda.tsx';
import { Thirds } from '../meeting/thirds.tsx';
import { TopicTicks } from '../meeting/topic-ticks.tsx';
import { WrapUp } from '../meeting/wrap-up.tsx';
import { CaptureBox } from '../note/capture-box.tsx';
import { LastTime } from '../note/last-time.tsx';
import { NotesSheet } from '../note/notes-sheet.tsx';
import { QuickMarks } from '../note/quick-marks.tsx';
import { Facts } from '../person/facts.tsx';
import { Noticed } from '../person/noticed.tsx';
import { PersonHead } from '../person/person-head.tsx';
import { WhoQuestion } from '../person/who-question.tsx';
import { latePart } from '../shared/late-part.tsx';
import { Tabs } from '../shared/tabs.tsx';
import { WorkflowView } from '../workflow/late-workflow.tsx';
import { SiteHealthLine } from './site-offer.tsx';
import { StatusLine } from './status-line.tsx';

// What is suggested and what comes back is known only after the first list was drawn.
const Points = latePart(async () => (await import('../prompt/points.tsx')).Points);
const Returning = latePart(async () => (await import('../today/returning.tsx')).Returning);
const PersonCard = latePart(async () => (await import('../person/person-card.tsx')).PersonCard);

const tabs: readonly (readonly [Part, string])[] = [
  ['prepare', 'Prepare'],
  ['notes', 'Notes'],
  ['wrap-up', 'Wrap up'],
];

function hasPoints({ suggestions }: PersonModel): boolean {
  const { prompts, silence } = suggestions.offered.value;
  return prompts.length > 0 || silence !== null;
}

const Prepare = ({ person }: { person: PersonModel }) => (
  <>
    <Agenda person={person} />
    {hasPoints(person) && <Points person={person} />}
    {person.dates.dates.value.length > 0 && (
      <Returning
        id="back-today"
        model={person.dates}
        today={person.today.value}
        lang={person.place.lang}
        begin={person.beginDate}
      />
    )}
    <FollowUps person={person} />
    <LastTime person={person} />
  </>
);

const Notes = ({ person, field }: { person: PersonModel; field: RefObject<HTMLTextAreaElement | null> }) => (
  <div class="during">
    <Thirds person={person} />
    <TopicTicks person={person} />
    <NotesSheet person={person} field={field} />
  </div>
);

const Finish = ({ person }: { person: PersonModel }) => (
  <div class="finish">
    <button type="button" class="btn large" onClick={() => void person.copyRecap()}>
      Copy recap
    </button>
    <button
      type="button"
      class="btn main large"
      aria-keyshortcuts="Control+Enter Meta+Enter"
      onClick={() => void person.wrapUp.finish()}
    >
      Done
    </button>
    <p class="meta">The recap holds topics and follow-ups, no notes</p>
  </div>
);

/** Looked at only now, for the click; it lands with the person that was shown when the click came. */
async function takeSelected({ page }: PanelModel, { capture, writer }: PersonModel, focus: () => void) {
  const found = await page.selectedText();
  if (found.ok) {
    capture.quote(found.value);
    focus();
  } else writer.say({ text: found.error, undo: false, failed: true });
}

/** One person: head, three parts, and the box to write in. */
export function PersonView(props: {
  panel: PanelModel;
  person: PersonModel;
  field: RefObject<HTMLTextAreaElement | null>;
}) {
  const { panel, person, field } = props;
  const part = person.part.value;
  const card = person.cardOpen.value;
  const { workflows } = person;
  const working = workflows.open.value !== null || workflows.choosing.value;
  const moment = person.moment.value;
  const focus = () => field.current?.focus();
  return (
    <>
      <header>
        <PersonHead panel={panel} person={person} />
        {part === 'prepare' && <Facts person={person} />}
        {part === 'prepare' && person.byHand.value === null && panel.page.health.value?.state === 'odd' && (
          <SiteHealthLine page={panel.page} />
        )}
        {part === 'prepare' && moment !== null && <Noticed moment={moment} correction={panel.correction} />}
        {part === 'prepare' && person.asksWho.value && !card && !working && <WhoQuestion person={person} />}
        <Tabs
          label="Part of the meeting"
          tabs={tabs}
          chosen={part}
          controls="part"
          onChoose={(next) => {
            person.showCard(false);
            workflows.close();
            person.show(next);
          }}
        />
      </header>
      <div class="scroll" id="part" role="tabpanel" aria-labelledby={`tab-${part}`}>
        {card ? (
          <PersonCard model={person} />
        ) : working ? (
          <WorkflowView desk={workflows} />
        ) : part === 'prepare' ? (
          <Prepare person={person} />
        ) : part === 'notes' ? (
          <Notes person={person} field={field} />
        ) : (
          <WrapUp person={person} />
        )}
      </div>
      <footer>
        <StatusLine
          writer={panel.correction.writer.said.value === null ? person.writer : panel.correction.writer}
        />
        {part === 'prepare' && !card && !working && <CaptureBox person={person} field={field} look="boxed" />}
        {part === 'wrap-up' && !card && !working && <Finish person={person} />}
        {part !== 'wrap-up' && !card && !working && (
          <QuickMarks
            capture={person.capture}
            focus={focus}
            takeSelected={
              panel.page.site.value.kind === 'none' ? null : () => void takeSelected(panel, person, focus)
            }
          />
        )}
      </footer>
    </>
  );
}
