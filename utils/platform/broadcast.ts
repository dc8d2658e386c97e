/** "Something changed" between the pages of the extension and the background; carries no word of the journal. */
export interface Broadcast {
  post(): void;
  /** Called when another page posted, never for one's own post. Returns how to stop. */
  listen(listener: () => void): () => void;
}

/** Extension pages and background share one origin, so that a channel of the platform does; nobody else hears it. */
export function createBroadcast(name = 'beside'): Broadcast {
  const channel = new BroadcastChannel(name);
  return {
    post: () => channel.postMessage('changed'),
    listen: (listener) => {
      const hear = () => listener();
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}
