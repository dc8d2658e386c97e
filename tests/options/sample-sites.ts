import type { OfferedSite, SiteAccessPorts } from '../../utils/models/site-access-model.ts';
import { FakeGrants } from './fake-grants.ts';

/** Invented sites: two at fixed addresses, one that runs anywhere. */
export const sampleSites: readonly OfferedSite[] = [
  {
    id: 'alder-calendar',
    name: 'Alder Calendar',
    origins: ['https://calendar.alder.example/*'],
    views: [
      { id: 'grid', reads: 'titles and times', checked: 'saved page' },
      { id: 'event-form', reads: 'title, time, guests with addresses', checked: 'facts only' },
    ],
  },
  {
    id: 'birch-mail',
    name: 'Birch Mail',
    origins: ['https://mail.birch.example/*', 'https://birch.example/*'],
    views: [{ id: 'thread', reads: 'subject, people, text of the open messages', checked: 'real page' }],
  },
  { id: 'demo', name: 'Demo', origins: ['http://127.0.0.1/*'], views: [] },
  {
    id: 'cedar',
    name: 'Cedar Groupware',
    origins: [],
    views: [{ id: 'message', reads: 'subject and sender', checked: 'real page' }],
  },
];

/** Friday 13 November 2026, 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 13, 12);

/** Ports around the fakes; `told` counts how often the background heard of a change. */
export function accessPorts(change: Partial<SiteAccessPorts> = {}) {
  const grants = new FakeGrants();
  const heard = { told: 0 };
  const ports: SiteAccessPorts = {
    sites: sampleSites,
    grants,
    health: async () => [],
    tellBackground: async () => {
      heard.told++;
    },
    now: () => noon,
    ...change,
  };
  return { ports, grants, heard };
}

/** Lets promises that are already settled run on. */
export const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};
