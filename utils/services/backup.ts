import { type Instant, toMs } from '../core/time.ts';

/** What seals a journal with a passphrase and opens it again; loaded when it is first needed. */
export interface Seal {
  sealBackup(text: string, passphrase: string, madeAt: Instant): Promise<string>;
  /** @throws an error with a sentence for the user; a wrong passphrase and a changed file look the same. */
  openBackup(text: string, passphrase: string): Promise<string>;
}

/** Whether a file is a sealed backup, whole or not; only its beginning is looked at. */
export const isBackup = (text: string): boolean =>
  /^\s*\{\s*"format"\s*:\s*"beside-backup"/u.test(text.slice(0, 200));

/** A few words, or many letters: what is shorter is guessed. */
export const shortestPassphrase = 12;

/** What is remembered of backups, outside the journal. */
export interface BackupMemory {
  /** When the last one, or a whole export, was handed to the user. */
  madeAt: Instant | null;
  /** When the journal was first seen without one. */
  since: Instant | null;
  /** The user does not want to be reminded before. */
  quietUntil: Instant | null;
}

const instantOf = (value: unknown): Instant | null =>
  typeof value === 'string' && !Number.isNaN(toMs(value)) ? value : null;

export function parseBackupMemory(value: unknown): BackupMemory {
  const { madeAt, since, quietUntil } = Object(value) as Record<keyof BackupMemory, unknown>;
  return { madeAt: instantOf(madeAt), since: instantOf(since), quietUntil: instantOf(quietUntil) };
}

const dayMs = 86_400_000;
const reminds = { days: 30, quietDays: 30, records: 20 };

/** Whole days since the last backup, or since the journal was first seen without one. */
export const backupAge = ({ madeAt, since }: BackupMemory, now: Instant): number =>
  Math.max(0, Math.floor((toMs(now) - toMs(madeAt ?? since ?? now)) / dayMs));

/** Whether to say how old the last backup is: not for a small journal, and not where it is not wanted. */
export const isBackupDue = (memory: BackupMemory, now: Instant, records: number): boolean =>
  records >= reminds.records &&
  backupAge(memory, now) >= reminds.days &&
  (memory.quietUntil === null || toMs(memory.quietUntil) <= toMs(now));

export const quietFrom = (now: Instant): Instant =>
  new Date(toMs(now) + reminds.quietDays * dayMs).toISOString();

/** Where it is remembered; in the extension a key of storage.local. */
export interface BackupMemoryPort {
  read(): Promise<unknown>;
  write(memory: BackupMemory): Promise<void>;
}

export interface BackupRecord {
  read(): Promise<BackupMemory>;
  /** A backup, or a whole export, was handed over. */
  made(): Promise<void>;
  quiet(): Promise<void>;
}

export function createBackupRecord(port: BackupMemoryPort, now: () => Instant): BackupRecord {
  const change = async (part: Partial<BackupMemory>) =>
    port.write({ ...parseBackupMemory(await port.read()), ...part });
  return {
    async read() {
      const memory = parseBackupMemory(await port.read());
      if (memory.madeAt !== null || memory.since !== null) return memory;
      await change({ since: now() });
      return { ...memory, since: now() };
    },
    made: () => change({ madeAt: now(), quietUntil: null }),
    quiet: () => change({ quietUntil: quietFrom(now()) }),
  };
}
