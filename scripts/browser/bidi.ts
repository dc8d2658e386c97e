import WebSocket from 'ws';
import { answerDeadlineMs, within } from './wait.ts';

/** The browser refused a command; the message names the command and the browser's reason. */
export class BidiError extends Error {
  override name = 'BidiError';
}

export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Reads along a path of keys and list positions; undefined where it ends early. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((here, key) => (isFields(here) ? here[key] : undefined), value);
}

export function textAt(value: unknown, ...path: (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found !== 'string')
    throw new BidiError(`An answer of the browser has no text at ${path.join('.')}.`);
  return found;
}

export function listAt(value: unknown, ...path: (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A client of WebDriver BiDi, the protocol Firefox is driven by: commands with an answer, and events. */
export class BidiClient {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, ((params: unknown) => void)[]>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(JSON.parse(String(data))));
    socket.on('close', () => this.#failAll('The connection to the browser has ended.'));
  }

  static async connect(url: string): Promise<BidiClient> {
    const socket = new WebSocket(url, { maxPayload: 256 * 1024 * 1024 });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return new BidiClient(socket);
  }

  /** @throws BidiError when the browser refuses or the connection ends, DeadlineError when it does not answer. */
  send(method: string, params: Fields = {}): Promise<unknown> {
    if (this.#socket.readyState !== WebSocket.OPEN) {
      return Promise.reject(new BidiError(`${method}: the browser has ended.`));
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(new BidiError(`${method}: ${error.message}`));
      this.#waiting.set(id, { resolve, reject: fail });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    return within(method, answerDeadlineMs, answer);
  }

  on(event: string, listener: (params: unknown) => void): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  close(): void {
    this.#socket.close();
  }

  #receive(message: unknown): void {
    const id = at(message, 'id');
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined;
    if (typeof id === 'number' && waiting) {
      this.#waiting.delete(id);
      if (at(message, 'type') === 'success') waiting.resolve(at(message, 'result'));
      else waiting.reject(new Error(`${String(at(message, 'error'))}: ${String(at(message, 'message'))}`));
      return;
    }
    for (const listener of this.#listeners.get(String(at(message, 'method'))) ?? []) {
      listener(at(message, 'params'));
    }
  }

  #failAll(reason: string): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(reason));
    this.#waiting.clear();
  }
}
