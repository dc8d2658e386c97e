import { createModel, effect, signal } from '@preact/signals';
import { languagesWith, type PackPreview, type PackService } from '../services/packs.ts';

export interface PacksPorts {
  /** The language the user chose; null: as the browser has it. */
  choice: {
    read(): Promise<string | null>;
    write(language: string | null): Promise<void>;
    onChanged(listener: (language: string | null) => void): () => void;
  };
  packs: PackService;
  /** Ids of practices that are switched off. */
  muted: {
    read(): Promise<readonly string[]>;
    write(practices: readonly string[]): Promise<void>;
    onChanged(listener: () => void): () => void;
  };
  offerFile(name: string, text: string): void;
}

/** A pack the user brought, as a row. */
export interface PackRow {
  id: string;
  title: string;
  words: string;
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const mostNamed = 6;

const practicesIn = (count: number): string => (count === 1 ? 'one practice' : `${count} practices`);

function previewWords({ pack, changed, left, replaces }: PackPreview): string {
  const named = changed.slice(0, mostNamed);
  const more = changed.length - named.length;
  const what =
    changed.length === 0
      ? 'It says what Beside says already.'
      : `Other words for ${practicesIn(changed.length)}: ${list.format(more > 0 ? [...named, `${more} more`] : named)}.`;
  const rest = left > 0 ? ' The rest stays as it is.' : '';
  const gone = replaces ? ' It takes the place of the one of that id.' : '';
  return `“${pack.title}” (${pack.language}, ${pack.licence}). ${what}${rest}${gone}`;
}

/** The language suggestions are said in, and the packs the user brought. */
export const OptionsPacksModel = createModel(({ choice, packs, muted, offerFile }: PacksPorts) => {
  /** null: as the browser has it; undefined until it is known. */
  const language = signal<string | null | undefined>(undefined);
  const languages = signal(languagesWith([]));
  const languageSaid = signal('');
  const rows = signal<readonly PackRow[]>([]);
  const silent = signal<readonly string[]>([]);
  const waiting = signal<(PackPreview & { words: string }) | null>(null);
  const said = signal<readonly string[]>([]);
  const isBusy = signal(false);

  async function refresh() {
    const brought = await packs.list().catch(() => []);
    rows.value = brought.map((pack) => ({
      id: pack.id,
      title: pack.title,
      words: `${pack.language}, ${pack.licence}, ${practicesIn(Object.keys(pack.practices).length)}`,
    }));
    languages.value = languagesWith(brought);
  }

  const readSilent = () =>
    muted.read().then(
      (read) => {
        silent.value = read;
      },
      () => undefined,
    );

  async function act(run: () => Promise<readonly string[]>, otherwise: string) {
    if (isBusy.peek()) return;
    isBusy.value = true;
    said.value = await run().catch(() => [otherwise]);
    isBusy.value = false;
  }

  effect(() => {
    void choice.read().then(
      (read) => {
        if (language.peek() === undefined) language.value = read;
      },
      () => {
        language.value = null;
      },
    );
    void refresh();
    void readSilent();
    const stop = muted.onChanged(() => void readSilent());
    const stopChoice = choice.onChanged((chosen) => {
      language.value = chosen;
    });
    return () => {
      stop();
      stopChoice();
    };
  });

  return {
    language,
    languages,
    languageSaid,
    rows,
    silent,
    /** Says a practice again, everywhere. */
    sayAgain: (practice: string) =>
      act(async () => {
        await muted.write(silent.peek().filter((each) => each !== practice));
        await readSilent();
        return ['It is suggested again.'];
      }, 'It could not be kept; it stays switched off.'),
    waiting,
    said,
    isBusy,
    async choose(wanted: string | null) {
      const before = language.peek();
      language.value = wanted;
      languageSaid.value = await choice.write(wanted).then(
        () => '',
        () => {
          language.value = before;
          return 'The choice could not be kept; suggestions stay as they were.';
        },
      );
    },
    /** Reads a file and says what it would change; nothing is kept yet. */
    readFile: (read: () => Promise<string>) =>
      act(async () => {
        waiting.value = null;
        const preview = await packs.preview(await read());
        if (!preview.ok) return ['Not taken in; nothing has changed.', ...preview.error];
        waiting.value = { ...preview.value, words: previewWords(preview.value) };
        return [];
      }, 'The file could not be read. Nothing has changed.'),
    take: () =>
      act(async () => {
        const found = waiting.peek();
        if (!found) return [];
        await packs.add(found.pack);
        waiting.value = null;
        await refresh();
        return [`Taken in: “${found.pack.title}”. It can be removed at any time.`];
      }, 'It could not be kept. Suggestions stay as they were.'),
    leave() {
      waiting.value = null;
    },
    remove: (id: string) =>
      act(async () => {
        await packs.remove(id);
        await refresh();
        return ['Removed. Suggestions are said in the words of Beside again.'];
      }, 'It could not be removed; it still speaks.'),
    exportOne: (of: { id: string } | { language: string }) =>
      act(async () => {
        const { name, text } = await packs.file(of);
        offerFile(name, text);
        return [`Exported: ${name}`];
      }, 'The pack could not be exported. It is still in use.'),
  };
});
