import type { IDBPDatabase } from 'idb';

/** Connection events; the same for every way of opening. Giving way at once lets another page upgrade. */
export class Connection {
  database: IDBPDatabase<unknown> | null = null;
  closed = false;
  readonly close = (): void => {
    this.closed = true;
    this.database?.close();
  };
  readonly callbacks = { blocking: this.close, terminated: this.close };
}
