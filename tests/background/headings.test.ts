import { describe, expect, it } from 'vitest';
import { headingsFor } from '../../entrypoints/background/headings.ts';
import { builtInCues } from '../../utils/core/built-in-cues.ts';
import type { Match } from '../../utils/core/identity.ts';
import type { PersonPage } from '../../utils/core/journal.ts';
import type { Moment } from '../../utils/core/moment.ts';
import type { FollowUp, Note } from '../../utils/core/note.ts';
import type { PageReport } from '../../utils/core/page-report.ts';
import type { Person } from '../../utils/core/person.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';

const now = '2026-11-19T12:00:00Z';
const stamps = { createdAt: '2026-01-05T09:00:00Z', updatedAt: '2026-11-01T09:00:00Z' };
const dana: Person = {
  ...{
    id: 'p1',
    name: 'Dana Whitfield',
    addresses: ['dana@quill.example'],
    aliases: [],
    pronoun: null,
    flags: [],
  },
  relationships: [{ kind: 'report', from: null, to: null }],
  ...{ rhythm: 14, ...stamps },
};
const canary = 'zzcanaryzz';
const note = (mark: Note['mark'], text: string): Note => ({
  ...{ id: `n-${mark}`, personId: 'p1', meetingId: null, mark, text, at: '2026-11-12T13:00:00Z' },
  ...{ flags: [], advice: null, deliveryId: null, ...stamps },
});
const followUp = (id: string, state: FollowUp['state']): FollowUp => ({
  ...{
    id,
    personId: 'p1',
    meetingId: null,
    owner: 'me',
    text: `Send ${canary} notes`,
    due: '2026-11-10',
    state,
  },
  ...{ carried: 0, ...stamps },
});
const page: PersonPage = {
  person: dana,
  meetings: [],
  topics: [],
  notes: [note('win', `Shipped ${canary} two days early`), note('challenge', `Hard week with ${canary}`)],
  followUps: [followUp('f1', 'open'), followUp('f2', 'open'), followUp('f3', 'kept')],
  ...{ thanks: [], goals: [], agreements: [], deliveries: [], reflections: [], entries: [], answers: [] },
};
const report: PageReport = {
  ...{ site: 'demo', view: 'event', url: 'https://calendar.example/', zone: null, lang: null },
  ...{ self: { name: 'Sam', email: 'sam@quill.example' }, chips: [], missing: [] },
  item: {
    ...{ kind: 'event', title: '1:1 Dana', key: 'e1', series: 's1', attendees: [] },
    ...{ start: '2026-11-19T14:00:00Z', end: '2026-11-19T14:30:00Z' },
  },
};
const moment: Moment = {
  ...{ kind: 'one-on-one', confidence: 0.9, evidence: [] },
  counterpart: { name: 'Dana Whitfield', email: 'dana@quill.example' },
};

const ask = (match: Match, asked: Moment = moment, muted: readonly string[] = []) =>
  headingsFor(
    {
      service: {
        ...{ match: async () => match, personPage: async () => page, people: async () => [dana] },
        muted: async () => muted,
      },
      readPack: async () => builtInPack,
      readCues: async () => builtInCues,
    },
    report,
    asked,
    { now, zone: 'UTC' },
  );

describe('headingsFor', () => {
  it('gives headings and the count of open follow-ups, and no word of the journal', async () => {
    const headings = await ask({ state: 'certain', person: dana, by: 'address' });
    expect(headings?.openFollowUps).toBe(2);
    expect(headings?.themes.length).toBeGreaterThan(0);
    expect(JSON.stringify(headings)).not.toContain(canary);
    expect(JSON.stringify(headings)).not.toContain('Dana');
  });

  it('heads nothing that is switched off, like the sidebar', async () => {
    const certain: Match = { state: 'certain', person: dana, by: 'address' };
    const before = (await ask(certain))?.themes ?? [];
    const after = await ask(certain, moment, ['repair-trust']);
    expect(before.length).toBeGreaterThan((after?.themes ?? before).length);
    expect(after?.openFollowUps).toBe(2);
  });

  it('gives nothing where it is not certain who it is', async () => {
    expect(await ask({ state: 'ask', candidates: [dana] })).toBeNull();
    expect(await ask({ state: 'new' })).toBeNull();
    expect(
      await ask({ state: 'certain', person: dana, by: 'address' }, { ...moment, counterpart: null }),
    ).toBeNull();
  });
});
