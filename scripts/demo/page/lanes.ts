import type { DemoEvent } from '../demo-data.ts';
import { minutesOf } from './times.ts';

export interface Placed {
  event: DemoEvent;
  lane: number;
  lanes: number;
}

/** Puts events that overlap side by side: each goes to the first lane that is free when it starts. */
export function inLanes(events: readonly DemoEvent[]): Placed[] {
  const placed: Placed[] = [];
  let group: Placed[] = [];
  let ends: number[] = [];
  const finish = () => {
    for (const each of group) each.lanes = ends.length;
    placed.push(...group);
    group = [];
    ends = [];
  };
  for (const event of [...events].sort((a, b) => minutesOf(a.start) - minutesOf(b.start))) {
    const start = minutesOf(event.start);
    if (ends.every((end) => end <= start)) finish();
    const free = ends.findIndex((end) => end <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = minutesOf(event.end);
    group.push({ event, lane, lanes: 1 });
  }
  finish();
  return placed;
}
