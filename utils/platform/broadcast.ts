import { takeEarlyChannel } from './early-channel.ts';

/** A record by its place; no word of it. */
interface Place {
  store: string;
  key: IDBValidKey;
}

/** "Something changed" between the pages of the extension and the background; carries no word of the journal. */
export interface Broadcast<Touched extends Place> {
  /** @param touched null or left out: anything may have changed. */
  post(touched?: readonly Touched[] | null): void;
  /** Called when another page posted, never for one's own post. Returns how to stop. */
  listen(listener: (touched: readonly Touched[] | null) => void): () => void;
}

/** Extension pages and background share one origin, so that a channel of the platform does; nobody else hears it. */
export function createBroadcast<Touched extends Place>(name = 'beside'): Broadcast<Touched> {
  const channel = takeEarlyChannel(name) ?? new BroadcastChannel(name);
  return {
    post: (touched = null) => channel.postMessage(touched),
    listen: (listener) => {
      // Pages of an earlier version, left open over an update, post another thing: then anything may have changed.
      const hear = ({ data }: MessageEvent<unknown>) =>
        listener(Array.isArray(data) ? (data as readonly Touched[]) : null);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}
