import { describe, expect, it } from 'vitest';
import type { MailItem } from '../../utils/core/page-report.ts';
import { pickCounterpart } from '../../utils/moments/counterpart.ts';
import { indexLexicons } from '../../utils/moments/lexicon.ts';
import type { Verdict } from '../../utils/moments/linear-model.ts';
import { toOfficeWords } from '../../utils/moments/office.ts';
import { readItem } from '../../utils/moments/reading.ts';
import { aMail, anEvent, crowd, dana, self } from './sample-items.ts';

const known = { index: indexLexicons([]), offices: toOfficeWords('engineering all production') };
const whoIn = (item: MailItem, kind: Verdict) => pickCounterpart(readItem(known, item, self), kind);

describe('whom a delivery is with', () => {
  it('is the one who hands over to the user alone', () => {
    expect(whoIn(aMail('Yours from Monday', 'The folder is in the drawer.'), 'delivery')).toEqual(dana);
  });

  it('is nobody where it is told to several, or by an office', () => {
    expect(whoIn(aMail('Opening', 'At nine.', { to: [self, ...crowd] }), 'delivery')).toBeNull();
    expect(whoIn(aMail('Opening', 'At nine.', { cc: crowd }), 'delivery')).toBeNull();
    const from = { name: 'Production', email: 'production@harlow.example' };
    expect(whoIn(aMail('Opening', 'At nine.', { from }), 'delivery')).toBeNull();
    expect(pickCounterpart(readItem(known, anEvent('Opening'), self), 'delivery')).toBeNull();
  });
});

describe('whom a win is with', () => {
  it('is the colleague in copy whom the subject names', () => {
    const [ada] = crowd;
    const mail = aMail('Bravo Ada', 'What a night.', { cc: crowd });
    expect(whoIn(mail, 'win')).toEqual(ada);
  });

  it('is no list, though the subject has a word of its name', () => {
    const list = { name: 'Engineering all', email: 'engineering-all@harlow.example' };
    expect(whoIn(aMail('Engineering Manager', 'Promoted.', { to: [list] }), 'win')).toBeNull();
  });
});
