import type { Answer, PageMessage, TabMessage } from '../../utils/messages/protocol.ts';

/** The little of the extension API that a content script needs; the same in both browsers. */
interface PageRuntime {
  id?: string;
  sendMessage(message: PageMessage): Promise<unknown>;
  onMessage: {
    addListener(listener: RuntimeListener): void;
    removeListener(listener: RuntimeListener): void;
  };
}

type RuntimeListener = (
  message: unknown,
  sender: { id?: string },
  sendResponse: (answer: boolean) => void,
) => void;

export interface ExtensionLink {
  /** False once the extension was reloaded, updated, disabled or removed: nobody is at the other end any more. */
  isAlive(): boolean;
  /** The answer, or null when nobody gave one. Never throws and never rejects. */
  send(message: PageMessage): Promise<Answer | null>;
}

const hasOk = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'ok' in value;

/** Both browsers know `chrome`; a name that is not needed is not touched, because each costs time at its first use. */
function runtimeOf(scope: object): PageRuntime | undefined {
  const names = scope as Partial<Record<'browser' | 'chrome', { runtime?: PageRuntime }>>;
  return (names.chrome ?? names.browser)?.runtime;
}

/**
 * False once the extension that a script on this global belongs to was reloaded, updated, disabled or removed. It is
 * looked for at each call and not before: its first touch costs a page about as much as all that a script does at load.
 *
 * Here and below every call is guarded: what is left of the API of an extension that is gone throws on touch, and
 * nothing of that may reach the console of the page.
 */
export function isAliveOn(scope: object): boolean {
  try {
    return typeof runtimeOf(scope)?.id === 'string';
  } catch {
    return false;
  }
}

/** The answer, or null when nobody gave one. Never throws and never rejects. */
export async function sendFrom(scope: object, message: PageMessage): Promise<Answer | null> {
  try {
    const answer = isAliveOn(scope) ? await runtimeOf(scope)?.sendMessage(message) : null;
    return hasOk(answer) ? answer : null;
  } catch {
    return null;
  }
}

/** The way to the extension that a script on this global has. */
export const linkTo = (scope: object): ExtensionLink => ({
  isAlive: () => isAliveOn(scope),
  send: (message) => sendFrom(scope, message),
});

/** Hears what the extension, and nobody else, says to this page, until the signal ends it. */
export function hearExtension(
  scope: object,
  listener: (type: TabMessage['type']) => void,
  signal: AbortSignal,
): void {
  try {
    const runtime = runtimeOf(scope);
    const hear: RuntimeListener = (message, sender, sendResponse) => {
      if (sender.id !== runtime?.id || typeof message !== 'object' || message === null) return;
      const type = 'type' in message ? message.type : null;
      if (type !== 'tab/stop' && type !== 'tab/again') return;
      listener(type);
      sendResponse(true);
    };
    runtime?.onMessage.addListener(hear);
    signal.addEventListener('abort', () => {
      try {
        runtime?.onMessage.removeListener(hear);
      } catch {
        // Gone together with the extension.
      }
    });
  } catch {
    // Gone before it began.
  }
}
