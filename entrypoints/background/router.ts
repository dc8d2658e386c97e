import { err, ok } from '../../utils/core/result.ts';
import { parseMessage } from '../../utils/messages/parse.ts';
import type { Answer, Message, MessageError, MessageFailure } from '../../utils/messages/protocol.ts';

/** What the browser says of a sender; nothing in it comes from the message. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined } | undefined;
}

/** A content script in the top frame of a tab. */
export interface PageSender {
  tabId: number;
  windowId: number | null;
  origin: string;
}

type Of<Type extends Message['type']> = Extract<Message, { type: Type }>;

/** Handlers by message. Each is called in the same turn as the message came, so that a user's click still counts. */
export type PageHandlers = {
  [Type in Extract<Message['type'], `page/${string}`>]: (message: Of<Type>, from: PageSender) => unknown;
};
export type PanelHandlers = {
  [Type in Extract<Message['type'], `sites/${string}`>]: (message: Of<Type>) => unknown;
};

interface RouterPorts {
  /** Id of this extension. */
  ownId: string;
  /** Address of its pages, "chrome-extension://<id>/". */
  ownUrl: string;
  /** Page messages: only from a content script in the top frame of a web page, about that very page. */
  page: PageHandlers;
  /** Panel messages: only from a page of the extension. */
  panel: PanelHandlers;
}

/** Thrown by a handler to refuse; anything else it throws is told as "failed". */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: MessageFailure;

  constructor(code: MessageFailure, text: string) {
    super(text);
    this.code = code;
  }
}

const notAllowed: MessageError = { code: 'not-allowed', text: 'This sender may not send this message.' };
const failed: MessageError = {
  code: 'failed',
  text: 'The background could not do this; nothing was changed.',
};

const urlOf = (text: string | undefined): URL | null => (text && URL.canParse(text) ? new URL(text) : null);

function pageSenderOf(sender: Sender): PageSender | null {
  const url = urlOf(sender.url);
  const tabId = sender.tab?.id;
  if (!url || !/^https?:$/.test(url.protocol) || sender.frameId !== 0) return null;
  if (typeof tabId !== 'number' || tabId < 0) return null;
  return { tabId, windowId: sender.tab?.windowId ?? null, origin: url.origin };
}

const isPage = (message: Message): message is Of<keyof PageHandlers> => message.type.startsWith('page/');

/** A report speaks of the page it comes from, or it is forged. */
const isAboutItself = (message: Message, { origin }: PageSender): boolean =>
  message.type !== 'page/report' || urlOf(message.report.url)?.origin === origin;

async function answerWith(work: () => unknown): Promise<Answer> {
  try {
    return ok((await work()) ?? null);
  } catch (problem) {
    return err(problem instanceof Refusal ? { code: problem.code, text: problem.message } : failed);
  }
}

/**
 * The one listener for messages. Parses, finds out who speaks and whether they may, and answers with a Result;
 * it never throws and its promise never rejects.
 */
export function createRouter({ ownId, ownUrl, page, panel }: RouterPorts) {
  return (value: unknown, sender: Sender): Promise<Answer> => {
    const parsed = parseMessage(value);
    if (sender.id !== ownId) return Promise.resolve(err(notAllowed));
    if (!parsed.ok) return Promise.resolve(parsed);
    const message = parsed.value;
    if (isPage(message)) {
      const from = pageSenderOf(sender);
      if (!from || !isAboutItself(message, from)) return Promise.resolve(err(notAllowed));
      const handle = page[message.type] as (message: Message, from: PageSender) => unknown;
      return answerWith(() => handle(message, from));
    }
    if (!sender.url?.startsWith(ownUrl)) return Promise.resolve(err(notAllowed));
    return answerWith(() => panel[message.type](message));
  };
}
