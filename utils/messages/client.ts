import type { Answer, PanelMessage } from './protocol.ts';

/** How an extension page sends; in the extension `browser.runtime.sendMessage`. */
type Send = (message: PanelMessage) => Promise<unknown>;

const noAnswer: Answer = {
  ok: false,
  error: { code: 'failed', text: 'The background did not answer. Your notes still work.' },
};

/** Sends a message of an extension page. Never rejects: what went wrong is in the answer. */
export async function sendToBackground(send: Send, message: PanelMessage): Promise<Answer> {
  try {
    const answer = await send(message);
    return typeof answer === 'object' && answer !== null && 'ok' in answer ? (answer as Answer) : noAnswer;
  } catch {
    return noAnswer;
  }
}

/** Brings what runs in pages in line with what is allowed. @throws Error with a sentence for the user */
export async function tellSitesChanged(send: Send): Promise<void> {
  const answer = await sendToBackground(send, { type: 'sites/changed' });
  if (!answer.ok) throw new Error(answer.error.text);
}
