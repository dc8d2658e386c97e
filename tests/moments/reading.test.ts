import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toSentences, toWords } from '../../utils/moments/fold-text.ts';
import { findHits, indexLexicons } from '../../utils/moments/lexicon.ts';
import { lexicons } from '../../utils/moments/lexicons/all.ts';
import { nameInNote } from '../../utils/moments/note-name.ts';
import { isOfficeLocal, isOfficeName, toOfficeWords } from '../../utils/moments/office.ts';
import listed from '../../utils/moments/offices.json' with { type: 'json' };
import { personLikeness } from '../../utils/moments/person-likeness.ts';
import { hitsInLanguage, languagesOfPhrases } from '../../utils/moments/spoken-language.ts';
import { self } from './sample-items.ts';

describe('one-to-one in any spelling', () => {
  it.each(['1:1', '1-op-1', '1 op 1', '1-till-1', '1-na-1', '1na1', 'one-on-one', '1x1', '121', '1-2-1'])(
    '%s is one word',
    (spelling) => {
      expect(toWords(`dana ${spelling} budget`)).toBe(' dana 1on1 budget ');
    },
  );
  it.each(['1-1-27', '11:1', '1:1:2', '21:1'])('%s is none', (text) => {
    expect(toWords(text)).not.toContain('1on1');
  });
});

describe('sentences', () => {
  it('have a mark between them, and none inside a number or an address', () => {
    expect(toSentences('v1.5 is out. all well? yes')).toBe(' v1 5 is out ¶ all well ¶ yes ');
    expect(toSentences('- one\n- two\n')).toBe(' one ¶ two ');
  });
});

describe('phrases', () => {
  const index = indexLexicons([
    { q: 'how|what|would', talked: 'by the way' },
    { q: 'wie|was|dass', praise: 'danke dir' },
  ]);
  it('count only in languages the words around them speak', () => {
    const hits = findHits(index, ' how would what danke dir ');
    expect([...(languagesOfPhrases(hits) ?? [])]).toEqual([0]);
    const own = { ...index, phrasesIn: languagesOfPhrases(hits) ?? new Set<number>() };
    expect(findHits(own, ' how would danke dir by the way ').map((hit) => hit.concept)).toEqual([
      'q',
      'q',
      'talked',
    ]);
  });
});

describe('offices and persons', () => {
  const offices = toOfficeWords(listed.offices);

  it.each(['facilities', 'store.hull', 'team2', 'emea-sales', 'all.staff', 'rrhh'])(
    '%s@ is an office',
    (local) => {
      expect(isOfficeLocal(local, offices)).toBe(true);
    },
  );
  it.each(['abrink', 'corr', 'dana.whitfield', 'otieno', 'jo'])('%s@ is a person', (local) => {
    expect(isOfficeLocal(local, offices)).toBe(false);
  });
  it.each(['Facilities', 'HR Connect', '人事部', 'פריט צוות', 'Équipe Projets'])(
    '%s is the name of an office',
    (name) => {
      expect(isOfficeName(name, offices)).toBe(true);
    },
  );
  it.each(['Dana Whitfield', '陈静', 'נגה', 'Pearl', 'Bo'])('%s is the name of a person', (name) => {
    expect(isOfficeName(name, offices)).toBe(false);
  });
  it('puts a name that agrees with its address first', () => {
    const likeness = (name: string, email: string) => personLikeness({ name, email }, offices);
    expect(likeness('Dana Whitfield', 'dana@x.example')).toBe(2);
    expect(likeness('', 'dana@x.example')).toBe(1);
    expect(likeness('Divisional Director', 't.harcourt@x.example')).toBe(0);
    expect(likeness('Facilities', 'facilities@x.example')).toBe(-2);
  });
});

describe('nameInNote', () => {
  it.each([
    ['1:1 Dana', 'Dana'],
    ['Lorna Fitch – form', 'Lorna Fitch'],
    ["Jessy's annual", 'Jessy'],
    ['One to one Nico', 'Nico'],
    ['1na1 Bartek, o urlop', 'Bartek'],
    ['1-op-1 Joost', 'Joost'],
    ['1on1(森さん)', '森'],
    ['找老姚聊聊', '老姚'],
    ['قهوة مع رانيا', 'رانيا'],
    ['지호님 커피', '지호'],
  ])('%s: %s', (text, name) => {
    expect(nameInNote(text, [], self)).toBe(name);
  });
  it('takes what stands right behind a 1:1 for a name, though it is a word as well', () => {
    const meg = { words: 'meg', concept: 'with', language: 0 };
    const fen = "121 Meg - raise budget, Fen's hours";
    expect(nameInNote(fen, [meg], self)).toBe('Meg');
  });
  it('never takes the user for the other', () => {
    expect(nameInNote('Robin 1:1', [], self)).toBeNull();
  });
});

describe('the language of a text', () => {
  const index = indexLexicons([
    { q: 'how|what', with: 'with|the', chat: 'coffee' },
    { q: 'quoi', with: 'avec', chat: 'the' },
  ]);
  const said = (words: string) => hitsInLanguage(findHits(index, words)).map((hit) => hit.concept);

  it('keeps short words to the language that is spoken', () => {
    expect(said(' coffee with the team ')).not.toContain('tea');
    expect(said(' coffee with the team ')).toEqual(['chat', 'with', 'with']);
    expect(said(' the avec lea ')).toContain('chat');
  });
});

describe('lexicons', () => {
  it('are all in the list', () => {
    const folder = new URL('../../utils/moments/lexicons/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const list = readFileSync(new URL('all.ts', folder), 'utf8');
    expect(files.filter((name) => !list.includes(`'./${name}'`))).toEqual([]);
    expect(lexicons).toHaveLength(files.length);
  });
});
