import { array, nullable, number, object, parse, pipe, record, string, transform, unknown } from 'valibot';
import type { PageUnderTest } from '../browser/browser.ts';

const tabStateSchema = object({
  moment: object({
    kind: string(),
    counterpart: nullable(object({ name: string(), email: string() })),
    confidence: number(),
    evidence: array(string()),
  }),
});

const sessionSchema = pipe(
  record(string(), unknown()),
  transform((session) => Object.entries(session).find(([key]) => key.startsWith('tab:'))?.[1]),
  tabStateSchema,
);

export interface SeenMoment {
  kind: string;
  /** Name and address of the other person, or 'nobody in particular'. */
  who: string;
  confidence: number;
  evidence: string[];
}

/** What was noticed in the page, as the background keeps it for the panel. */
export async function readMoment(panel: PageUnderTest): Promise<SeenMoment> {
  const session = await panel.evaluate(() => chrome.storage.session.get());
  const { kind, counterpart, confidence, evidence } = parse(sessionSchema, session).moment;
  return {
    kind,
    who: counterpart ? `${counterpart.name} <${counterpart.email}>` : 'nobody in particular',
    confidence,
    evidence,
  };
}

/** The suggestions in sight, each with what it rests on. */
export const readSuggestions = (
  panel: PageUnderTest,
): Promise<{ theme: string; text: string; reason: string }[]> =>
  panel.waitFor('the suggestions', () => {
    const list = document.querySelector('[aria-labelledby=suggested]');
    if (!list) return null;
    return [...list.querySelectorAll('li')].map((each) => ({
      theme: each.querySelector('h3')?.textContent ?? '',
      text: each.querySelector('.say')?.textContent ?? '',
      reason: each.querySelector('.meta')?.textContent ?? '',
    }));
  });

/** The words of every topic on the agenda. */
export const readTopics = (panel: PageUnderTest): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[aria-labelledby=agenda] [data-topic] .private')].map(
      (each) => each.textContent?.trim() ?? '',
    ),
  );

/** The lines kept on the notes sheet: the user's own words, without the chips that follow them. */
export const readNotes = (panel: PageUnderTest): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[aria-labelledby=sheet] ol > li')].map(
      (each) => each.querySelector('.private')?.textContent?.trim() ?? '',
    ),
  );
