import type { ListEntry } from '@hammerhead/contracts';
import t from 'tap';
import {
  ListedWords,
  listWeight,
  type NameCounts,
  scoreEntry,
  trafficShare,
  wordsToCount,
  worthOf,
} from '../src/index.js';

let made = 0;
const person = (name: string): ListEntry => ({
  id: `P${(made += 1)}`,
  name,
  aliases: [],
  kind: 'person',
  countries: [],
  identifiers: [],
  phones: [],
  emails: [],
  addresses: [],
});

const counted: NameCounts = {
  names: 20_000,
  unlisted: 1,
  words: { SMITH: 400, JOHN: 300, TRADING: 2_000 },
  countries: { CW: { names: 300, words: { ROSARIA: 12 } } },
};
const nobody = new ListedWords([]);

t.test(
  'the words of a name that are counted: no forms, articles or initials, spelled as names are compared',
  async (t) => {
    t.same(wordsToCount('Caribe Trading Co., Ltd.'), ['CARIBE', 'TRADING']);
    t.same(wordsToCount('DE LA CRUZ, Juan M.'), ['JUAN', 'CRUZ']);
    t.same(wordsToCount('Mrs. Étienne'), ['ETIENNE']);
    t.same(wordsToCount('&'), []);
  },
);

t.test('shares: as counted, and before that by what is taken for granted', async (t) => {
  const digits = (word: string, counts?: NameCounts) => -Math.log10(trafficShare(word, counts));
  t.ok(digits('SMITH') < 3 && digits('ROSA') < 3, 'known to be common');
  t.ok(digits('TRADING') < digits('SMITH'), 'words of trade are more common than any name');
  t.ok(digits('OUTAR') > 3.5, 'a word that nobody knows');
  t.ok(digits('SMITH', counted) < 2);
  t.ok(digits('OUTAR', counted) > 4, 'a word that nobody bears');
  t.ok(digits('OUTAR', counted) < 4.5, 'is no rarer than so many names can tell');
  t.equal(trafficShare('ROSARIA', counted, 'CW'), 12 / 300, 'rare in the trade, common on its island');
  t.ok(digits('ROSARIA', counted) > 4);
  t.equal(trafficShare('OUTAR', counted, 'CW'), trafficShare('OUTAR', counted));
  const few = { names: 100, unlisted: 1, words: {}, countries: {} };
  t.ok(Math.abs(digits('OUTAR', few) - digits('OUTAR')) < 0.6, 'of few names nothing much follows');
});

t.test('on a list a word counts by the other entries that have it', async (t) => {
  const list = new ListedWords([
    { ...person('KHAN, Yusuf'), aliases: ['KHAN, Yousef', 'KHAN'] },
    ...Array.from({ length: 299 }, (_, at) => person(`KHAN, Name${at}`)),
  ]);
  t.equal(list.shareOf('KHAN'), 0.299, 'each entry once');
  t.equal(list.shareOf('YUSUF'), 0, 'the entry that was hit has it in any case');
  t.equal(list.shareOf('NOBODY'), 0);
});

t.test('how telling a hit is, in hundredths', async (t) => {
  const of = (name: string, listed: string, list = nobody, more = {}) => {
    const entry = person(listed);
    return worthOf({ ...scoreEntry(name, { ...entry, ...more }, { country: 'JM' }) }, 'high', {
      counted,
      listed: list,
      country: 'JM',
    });
  };
  const whole = of('Evadne Outar', 'OUTAR, Evadne');
  t.equal(whole.telling, Math.round(whole.telling * 100) / 100);
  t.match(whole.worth, /^2 rare words: 1 in [\d,]+ names here$/);
  t.ok(of('Evadne Oumar', 'OUTAR, Evadne').telling < whole.telling - 0.5, 'a slip');
  t.ok(of('E. Outar', 'OUTAR, Evadne').telling < whole.telling - 2, 'an initial says hardly anything');
  t.ok(of('Evadne Outar Daubon', 'OUTAR, Evadne').telling < whole.telling, 'a word that is not listed');
  t.ok(of('Evadne Outar', 'OUTAR, Evadne Merlene').telling < whole.telling, 'one that is listed, too');
  t.ok(of('John Smith', 'SMITH, John').telling < 4.5, 'two common words');
  t.match(of('John Smith', 'SMITH, John').worth, /^2 common words: 1 in 3,\d00 names here$/);
  t.match(of('John Outar', 'OUTAR, John').worth, /^2 words, 1 of them rare: /);
  const outars = new ListedWords(Array.from({ length: 100 }, (_, at) => person(`OUTAR, Name${at}`)));
  t.ok(
    of('Evadne Outar', 'OUTAR, Evadne', outars).telling < whole.telling - 2,
    'a word that many on the list have',
  );
  t.ok(of('Evadne Outar', 'OUTAR, Evadne', nobody, { countries: ['JM'] }).telling > whole.telling);
  t.ok(of('Evadne Outar', 'OUTAR, Evadne', nobody, { countries: ['DO'] }).telling < whole.telling);
  t.match(of('Evadne Outar Daubon', 'OUTAR DAUBON, Evadne').worth, /fewer than 1 in 1,000,000,000 names/);
});

t.test('how much it means to be on a list', async (t) => {
  const weight = (id: string, format: string) => listWeight({ id }, format);
  t.equal(weight('anything', 'entries'), 'high');
  for (const id of ['DPL-17', 'DTC-3']) t.equal(weight(id, 'csl-json'), 'high', id);
  for (const id of ['SDN-21944', 'EL-9', 'UVL-1', 'MEU-2', '12345'])
    t.equal(weight(id, 'csl-csv'), 'usual', id);
  for (const id of ['SSI-1', 'CAP-2', 'NS-MBS-3']) t.equal(weight(id, 'csl-csv'), 'low', id);
  t.equal(weight('DPL-17', 'csv'), 'usual', 'ids of other files say nothing');
});
