import type { ReadonlySignal } from '@preact/signals';
import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { Moment } from '../core/moment.ts';
import type { Item, PageReport } from '../core/page-report.ts';
import type { Person } from '../core/person.ts';
import { type Day, dayOf, type Instant } from '../core/time.ts';
import type { Met } from '../services/journal-service.ts';
import { lineReader } from './capture-model.ts';
import type { DeliveryModel } from './delivery-model.ts';
import type { DraftBox, DraftBoxes } from './draft-box.ts';
import { draftIdOf, eventKeysOf, type Identity, newDraftIdOf } from './identity-key.ts';
import { loadedPart, loadParts } from './loaded-part.ts';
import { othersOn } from './others-on-page.ts';
import type { PanelPorts } from './panel-ports.ts';
import { boxesOf, earlierIdsOf, lineIdOf } from './person-boxes.ts';
import { type Beside, createPersonModel, type PersonModel } from './person-model.ts';
import { nextMeeting, toEmptyPage, toEvent, toNewPerson } from './prepared.ts';

const deliveryModel = loadedPart(() => import('./delivery-model.ts'));

/** Reads what a view needs and makes its model. Knows nothing of what is on screen now. */
export interface PanelLoader {
  /** A box of this page with what is stored for it. */
  box(id: string): Promise<DraftBox>;
  /** Ids of the boxes that are read when they are opened. */
  boxesOf(person: Person, beside: Beside): readonly string[];
  /** @param met what was read of them just now. */
  known(personId: string, beside: Beside, byHand: boolean, met?: Met): Promise<PersonModel | null>;
  /** A prepared page for somebody the journal does not know. */
  fresh(person: Person, beside: Beside, byHand: boolean): Promise<PersonModel>;
  newcomer(identity: Identity, item: Item | null): Person;
  delivery(report: PageReport, item: Item): Promise<DeliveryModel>;
}

const momentOf = ({ kind }: Meeting): Moment => ({ kind, counterpart: null, confidence: 1, evidence: [] });

export function createPanelLoader(context: {
  ports: PanelPorts;
  boxes: DraftBoxes;
  now: ReadonlySignal<Instant>;
  people: ReadonlySignal<readonly Person[]>;
  onGone(personId: string): void;
}): PanelLoader {
  const { ports, boxes } = context;
  const { service, clock } = ports;

  /** How a box is filled: with what was read a moment ago only where nobody can have typed in it since. */
  function draftOf(id: string, read?: Met['drafts']): () => Promise<string> {
    const known = boxes.has(id) ? undefined : read?.get(id);
    return known === undefined ? () => service.draft(id) : async () => known;
  }

  async function box(id: string, read?: Met['drafts']): Promise<DraftBox> {
    const draft = draftOf(id, read);
    const found = boxes.box(id);
    await found.load(draft);
    return found;
  }

  /** The person's box. Words typed before the person was stored move into it. */
  async function jotBox(own: DraftBox, earlier: () => readonly Promise<DraftBox>[]): Promise<DraftBox> {
    if (own.text.peek() !== '') return own;
    const [found] = (await Promise.all(earlier())).filter(({ text }) => text.peek() !== '');
    if (!found) return own;
    own.type(found.text.peek());
    await own.flush();
    if (own.state.peek() === 'saved') found.type('');
    return own;
  }

  /** The line to remember of this meeting: as it was typed, else as it is kept. */
  async function lineBox(
    id: string,
    page: Promise<PersonPage | null>,
    identity: Identity | null,
    read?: Met['drafts'],
  ) {
    const draft = draftOf(id, read);
    const found = boxes.box(id);
    const kept = async () => {
      const eventKey = identity?.eventKeys[0];
      return (await page)?.meetings.find((each) => each.eventKey === eventKey)?.oneLine ?? '';
    };
    await found.load(async () => (await draft()) || kept());
    return found;
  }

  const today = (): Day => dayOf(clock.now(), clock.zone);
  const lineId = (who: string, { identity }: Beside): string =>
    lineIdOf(who, identity?.eventKeys[0] ?? today());

  return {
    box: (id) => box(id),
    boxesOf: (person, { identity }) => boxesOf(person, identity, today()),
    async known(personId, beside, byHand, met) {
      // Asked for together: each waiting for the journal would be felt when the sidebar opens.
      const reading = met ? Promise.resolve(met.page) : service.personPage(personId);
      const [page, own, oneLine] = await Promise.all([
        reading,
        box(draftIdOf(personId), met?.drafts),
        lineBox(lineId(personId, beside), reading, beside.identity, met?.drafts),
      ]);
      if (page === null) return null;
      const jot = await jotBox(own, () =>
        earlierIdsOf(page.person, beside.identity).map((id) => box(id, met?.drafts)),
      );
      // What a line will become stands under it from the first moment on.
      if (jot.text.peek() !== '') await lineReader.load();
      const near = byHand && beside.item === null ? nextMeeting(page, clock.now()) : null;
      const found = near === null ? beside : { ...beside, moment: momentOf(near), item: toEvent(near) };
      return createPersonModel(
        { ...found, page, stored: true, jot, oneLine, box, byHand: byHand ? 'picked' : null },
        context,
      );
    },
    async fresh(person, beside, byHand) {
      const id = beside.identity === null ? draftIdOf(person.id) : newDraftIdOf(beside.identity);
      const [jot, oneLine] = await Promise.all([box(id), box(lineId(id, beside))]);
      const page = toEmptyPage(person);
      return createPersonModel(
        { ...beside, page, stored: false, jot, oneLine, box, byHand: byHand ? 'picked' : null },
        context,
      );
    },
    newcomer: (identity, item) => toNewPerson(identity.counterpart, item, ports.newId(), clock.now()),
    async delivery(report, item) {
      const [{ createDeliveryModel, toDelivery }] = await Promise.all([deliveryModel.load(), loadParts()]);
      const others = othersOn({ ...report, item });
      const keys = eventKeysOf(report);
      const eventKey = keys[0] ?? null;
      const matches = await Promise.all(others.map((each) => service.match(each, keys)));
      const people = matches.flatMap((match) => (match.state === 'certain' ? [match.person.id] : []));
      const made = toDelivery(item, eventKey, people, clock.zone, ports.newId(), clock.now());
      const stored = await service.delivery(made);
      // Who is on this page took part as well, though it was another that was kept.
      const delivery = stored ? { ...stored, people: [...new Set([...stored.people, ...people])] } : made;
      const names = others.map((each) => each.name || each.email);
      return createDeliveryModel(
        { delivery, names },
        {
          ports,
          box,
          now: context.now,
          people: context.people,
          rank: (shown) => ports.rankDelivery(shown, item, context.now.value, context.people.value),
        },
      );
    },
  };
}
