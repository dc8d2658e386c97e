import { type IDBPDatabase, wrap } from 'idb';
import { Connection } from './connection.ts';
import { type Early, type EarlyLook, takeEarly } from './early.ts';
import { openDatabase } from './homes.ts';

/** The opening of a database that is there, begun before it is known whether it is the one that is needed. */
export interface Begun {
  readonly connection: Connection;
  /** As it is, in whatever version; null where there is none, or where it cannot be opened like this. */
  readonly database: Promise<IDBPDatabase<unknown> | null>;
  /** What was read of it on opening; null where nothing was. */
  readonly look: Promise<EarlyLook | null>;
}

async function openThere(name: string, connection: Connection): Promise<IDBPDatabase<unknown>> {
  const opened = await openDatabase<unknown>(name, undefined, {
    ...connection.callbacks,
    // Called only where there was none.
    upgrade: (_database, _from, _to, transaction) => {
      transaction.done.catch(() => undefined);
      transaction.abort();
    },
  });
  connection.database = opened;
  if (connection.closed) opened.close();
  return opened;
}

/** From here on it is this connection's to give way. */
async function takeOver(early: Early, connection: Connection): Promise<IDBPDatabase<unknown> | null> {
  const opened = await early.database;
  if (opened === null) return null;
  opened.onversionchange = connection.callbacks.blocking;
  opened.onclose = connection.callbacks.terminated;
  connection.database = wrap(opened);
  if (early.isClosed || connection.closed) connection.close();
  return connection.database;
}

/** Makes nothing and changes nothing: where there is no database none is made. */
export function beginOpening(name: string): Begun {
  const connection = new Connection();
  const early = takeEarly(name);
  const database = early ? takeOver(early, connection) : openThere(name, connection);
  return { connection, database: database.catch(() => null), look: early?.look ?? Promise.resolve(null) };
}
