import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordStores } from '../../utils/core/record-stores.ts';
import { chunksOf, type FileSource, piecesOf } from '../../utils/services/file-pieces.ts';
import { emptyRecords, readStore, withFile } from '../../utils/services/journal-file.ts';
import { parseRecord } from '../../utils/storage/parse-record.ts';

const updatedAt = '2026-11-22T10:00:00.000Z';
const words = fc.oneof(fc.string(), fc.constantFrom('\n   },', '\n  ]', '"notes": [', '[{', '}],', '\\'));

/** An export as it is laid out, with more drafts than go into one piece. */
const fileWith = (texts: readonly string[], count: number): string => {
  const drafts = Array.from({ length: count }, (_, index) => ({
    id: `draft ${index}`,
    text: texts[index % texts.length] ?? '',
    updatedAt,
  }));
  const confirmations = texts.map((name, index) => ({ eventKey: `event ${index}`, name, personId: 'dana' }));
  const records = { people: [], drafts, confirmations };
  const file = { format: 'beside-journal', version: 3, exportedAt: updatedAt, records, unreadable: [] };
  return `${JSON.stringify(file, null, 1)}\n`;
};

/** A text in bits of these lengths, over and over. */
async function* inBits(text: string, lengths: readonly number[]): AsyncGenerator<string> {
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    yield text.slice(at, at + length);
    at += length;
  }
}

type Outcome = { records: unknown } | { code: unknown };
const outcomeOf = (source: FileSource): Promise<Outcome> =>
  withFile(source, parseRecord, async (file) => {
    const records: Record<string, unknown> = emptyRecords();
    for (const store of recordStores) records[store] = await readStore(file, store);
    return records;
  }).then(
    (records) => ({ records }),
    (failure: unknown) => ({ code: (Object(failure) as { code?: unknown }).code }),
  );

/** The same file without a layout, which is parsed in one go. */
async function inOneGo(text: string): Promise<Outcome> {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return { code: 'not-json' };
  }
  return outcomeOf(JSON.stringify(whole));
}

describe('a file in pieces', () => {
  it('says what it says in one, whatever the words are', async () => {
    const texts = fc.array(words, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(0, 1, 999, 1_000, 1_001, 2_000, 2_100), async (each, count) => {
        const text = fileWith(each, count);
        const taken = await piecesOf(chunksOf(text), recordStores);
        expect(taken?.pieces.get('drafts')?.length ?? 0).toBe(Math.ceil(count / 1_000));
        expect(await outcomeOf(text)).toEqual(await inOneGo(text));
      }),
      { numRuns: 30 },
    );
  });

  it('is refused where it is not JSON as a whole: cut, changed in a place, one comma too many', async () => {
    const text = fileWith(['quiet green lamp'], 1_100);
    const odd = fc.constantFrom(
      '',
      ',',
      '}',
      ']',
      '"',
      '\n   },',
      '\n  ]',
      '{}',
      '\n  "notes": [\n   5\n  ],',
    );
    const near = fc.constantFrom(
      ...['\n   },', '\n  ],', '"drafts"', '\n }'].map((part) => text.indexOf(part)),
    );
    const place = fc.oneof(fc.nat(text.length), near);
    await fc.assert(
      fc.asyncProperty(place, odd, fc.nat(12), async (at, put, taken) => {
        const changed = `${text.slice(0, at)}${put}${text.slice(at + taken)}`;
        const [found, wanted] = [await outcomeOf(changed), await inOneGo(changed)];
        // Of two faults either may be named first.
        if ('code' in wanted) expect(Object.keys(found)).toEqual(['code']);
        else expect(found).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
    const exactly = fileWith(['quiet green lamp'], 1_000);
    const end = exactly.indexOf('\n  ],', exactly.indexOf('"drafts"'));
    expect(await outcomeOf(`${exactly.slice(0, end)},${exactly.slice(end)}`)).toEqual({ code: 'not-json' });
  });

  it('says the same wherever it is cut while it is read, as a text and as a file', async () => {
    const texts = fc.array(words, { minLength: 1, maxLength: 5 });
    const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3_000 })), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(texts, sizes, async (each, lengths) => {
        const text = fileWith(each, 40);
        const whole = await piecesOf(chunksOf(text), recordStores);
        expect(whole?.pieces.size).toBeGreaterThan(0);
        expect(await piecesOf(inBits(text, lengths), recordStores)).toEqual(whole);
      }),
      { numRuns: 100 },
    );
    const long = fileWith(['quiet green lamp'], 2_100);
    const pieces = await piecesOf(chunksOf(long), recordStores);
    expect(pieces?.pieces.get('drafts')).toHaveLength(3);
    for (const length of [97, 1_009, 60_001])
      expect(await piecesOf(inBits(long, [length]), recordStores)).toEqual(pieces);
    const text = fileWith(['来週の予算', 'green lamp 🙂'.repeat(60)], 1_500);
    expect(text.length).toBeGreaterThan(600_000);
    expect(await outcomeOf(new Blob([text]))).toEqual(await inOneGo(text));
    expect(await outcomeOf(new Blob([text.replace('"drafts"', '"draughts"')]))).toEqual({ code: 'damaged' });
    expect(await outcomeOf(new Blob([text.slice(0, -20)]))).toEqual({ code: 'not-json' });
  });

  it('takes nothing for the records of a store that stands elsewhere in it', async () => {
    const inner = '{\n  "drafts": [\n   {"id":"a","text":"b","updatedAt":"2026-11-22T10:00:00.000Z"}\n  ]}';
    const text = `{"format":"beside-journal","version":3,"exportedAt":"${updatedAt}","unreadable":[],"aside":${inner},"records":{"drafts":[]}}`;
    expect(await piecesOf(chunksOf(text), recordStores)).toBeNull();
    expect(await outcomeOf(text)).toEqual(await inOneGo(text));
  });
});
