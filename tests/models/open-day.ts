import { createDraftBoxes } from '../../utils/models/draft-box.ts';
import { createTodayModel } from '../../utils/models/today-model.ts';
import { englishVoice } from '../practices/own-day-voice.ts';
import type { createPage } from '../services/journal-fixture.ts';

export type Page = ReturnType<typeof createPage>;

/** The user's own day over the stored journal, in a page that was just opened. */
export async function openDay(page: Page, muted: string[] = []) {
  const { service, ports } = page;
  const boxes = createDraftBoxes({
    save: service.saveDraft,
    later: () => () => undefined,
    now: ports.now,
  });
  const model = createTodayModel({
    service,
    clock: { now: ports.now, zone: 'UTC', lang: 'en-GB' },
    newId: ports.newId,
    platform: { copy: async () => undefined },
    voice: async () => englishVoice('UTC', muted),
    box: async (id) => boxes.box(id),
  });
  await model.refresh();
  return model;
}
