import { type Bytes, deflated, fromBase64, inflated, toBase64, utf8 } from './bytes.ts';
import { type Cost, isSensibleCost, keyOfPassphrase, usualCost } from './passphrase-key.ts';

/** A journal that only its passphrase opens. All but `data` is said openly, and cannot be changed unnoticed. */
interface BackupFile {
  format: 'beside-backup';
  version: 1;
  madeAt: string;
  kdf: Cost & { name: 'argon2id'; salt: string };
  cipher: 'AES-256-GCM';
  nonce: string;
  data: string;
}

export type BackupErrorCode = 'passphrase' | 'damaged' | 'newer';

const sentences: Record<BackupErrorCode, string> = {
  passphrase:
    'This passphrase does not open the backup, or the file was changed since it was made. Nothing was changed.',
  damaged: 'This backup cannot be read: it is damaged or was cut short. Nothing was changed.',
  newer:
    'This backup comes from a newer version of Beside. Update Beside and try again; nothing was changed.',
};

/** A backup that does not open. Nothing was changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly sentence: string;

  constructor(readonly code: BackupErrorCode) {
    super(code);
    this.sentence = sentences[code];
  }
}

const mostBytes = 1_000_000_000;

/** What is bound to the sealed words: another header does not open them. */
const boundTo = ({ format, version, madeAt, kdf, cipher }: Omit<BackupFile, 'nonce' | 'data'>): Bytes =>
  utf8(JSON.stringify([format, version, madeAt, kdf.name, kdf.m, kdf.t, kdf.p, kdf.salt, cipher]));

const random = (size: number): Bytes => crypto.getRandomValues(new Uint8Array(size));

/** Seals the text of an export. @param cost lower only in tests. */
export async function sealBackup(
  text: string,
  passphrase: string,
  madeAt: string,
  cost: Cost = usualCost,
): Promise<string> {
  const [salt, nonce] = [random(16), random(12)];
  const head = {
    format: 'beside-backup',
    version: 1,
    madeAt,
    kdf: { name: 'argon2id', ...cost, salt: toBase64(salt) },
    cipher: 'AES-256-GCM',
  } as const;
  const key = await keyOfPassphrase(passphrase, salt, cost);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: boundTo(head) };
  const sealed = await crypto.subtle.encrypt(algorithm, key, await deflated(utf8(text)));
  const file: BackupFile = { ...head, nonce: toBase64(nonce), data: toBase64(new Uint8Array(sealed)) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Own keys only, as JSON gives them. */
const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface Parsed {
  file: BackupFile;
  salt: Bytes;
  nonce: Bytes;
  data: Bytes;
}

/** @throws BackupError */
function parseBackup(text: string): Parsed {
  const value = parseJson(text);
  const version = partOf(value, 'version');
  if (partOf(value, 'format') !== 'beside-backup' || typeof version !== 'number')
    throw new BackupError('damaged');
  if (version > 1) throw new BackupError('newer');
  const kdf = partOf(value, 'kdf');
  const [m, t, p] = ['m', 't', 'p'].map((key) => Number(partOf(kdf, key)));
  const cost = { m: m ?? 0, t: t ?? 0, p: p ?? 0 };
  const texts = [partOf(kdf, 'salt'), partOf(value, 'nonce'), partOf(value, 'data')];
  const [salt, nonce, data] = texts.map((each) => (typeof each === 'string' ? fromBase64(each) : null));
  const madeAt = partOf(value, 'madeAt');
  const isKnown = partOf(kdf, 'name') === 'argon2id' && partOf(value, 'cipher') === 'AES-256-GCM';
  const isWhole = salt?.length === 16 && nonce?.length === 12 && data && data.length > 16;
  if (!isKnown || !isWhole || !salt || !nonce || typeof madeAt !== 'string' || !isSensibleCost(cost))
    throw new BackupError('damaged');
  const head = { format: 'beside-backup', version: 1, madeAt, cipher: 'AES-256-GCM' } as const;
  const file = {
    ...head,
    kdf: { name: 'argon2id', ...cost, salt: toBase64(salt) },
    nonce: '',
    data: '',
  } as const;
  return { file, salt, nonce, data };
}

/**
 * The text of the export that was sealed.
 * @throws BackupError with a sentence for the user; a wrong passphrase and a changed file look the same.
 */
export async function openBackup(text: string, passphrase: string): Promise<string> {
  const { file, salt, nonce, data } = parseBackup(text);
  const key = await keyOfPassphrase(passphrase, salt, file.kdf);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: boundTo(file) };
  const packed = await crypto.subtle.decrypt(algorithm, key, data).catch(() => {
    throw new BackupError('passphrase');
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      await inflated(new Uint8Array(packed), mostBytes),
    );
  } catch {
    throw new BackupError('damaged');
  }
}
