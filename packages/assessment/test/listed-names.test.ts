import type { ListEntry } from '@hammerhead/contracts';
import { Exclusions, hitsOf, ListVersion, type NameCounts } from '@hammerhead/screening';
import t from 'tap';
import { assess } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';

/* What a name on a list leads to: screened as a worker screens it, and scored by the default rules. */
const ruleSet = load(defaultSource);

const entry = (name: string, more: Partial<ListEntry> = {}): ListEntry => ({
  id: 'L1',
  name,
  aliases: [],
  kind: 'person',
  countries: [],
  identifiers: [],
  phones: [],
  emails: [],
  addresses: [],
  ...more,
});

interface Asked {
  readonly listed: string | ListEntry;
  readonly name: string;
  readonly country?: string;
  /** `entries`: an agency's own lookouts. */
  readonly format?: string;
  readonly counted?: NameCounts;
  readonly kind?: 'person' | 'business';
}

function screened({ listed, name, country = 'JM', format = 'entries', counted, kind = 'person' }: Asked) {
  const consignee = { name, kind, address: { city: 'Kingston', country }, phone: '+18765550188' };
  const of = subject({ parties: { shipper: { name: 'Sunrise Barrel Shipping' }, consignee } });
  const one = typeof listed === 'string' ? entry(listed) : listed;
  const list = { id: 'list', name: 'lookouts', version: 1, format };
  const version = new ListVersion(list, [one]);
  const lists = hitsOf(
    of.shipment,
    [],
    [{ version, publishedAt: new Date(0), maxAgeDays: null }],
    new Exclusions(),
    {
      knownTo: 9,
      receivedAt: new Date('2026-03-02'),
      departureAt: new Date('2026-03-03'),
      names: counted,
    },
  );
  const { tier, evidence, score } = assess(ruleSet, { ...of, surroundings: { lists } });
  const [hit] = lists.hits;
  const points = evidence.find(({ id, outcome }) => id === 'PTY-02' && outcome === 'hit')?.points ?? 0;
  return { hit, tier, points: points / 100, score: score / 100 };
}

/** As a baseline of a month would have counted: the common words of the region, each in one name of 250. */
const counted: NameCounts = {
  names: 25_000,
  unlisted: 1,
  words: Object.fromEntries(
    'DEVON CLARKE MARCIA BROWN JOHN SMITH JUAN PEREZ JOSE PIERRE ROSA TRADING ISLAND CARIBBEAN'
      .split(' ')
      .map((word) => [word, 100]),
  ),
  countries: {},
};

t.test('three-word names with one slip each are referred, before the first baseline and after', async (t) => {
  const table: readonly (readonly [name: string, listed: string])[] = [
    ['Quintanilla Ormaechea Casilda', 'QUINTANILLA ORMAECHEA, Casilda'],
    ['Rsoa Zambrano Echavarria', 'ZAMBRANO ECHAVARRIA, Rosa'],
    ['Thaddeus M. Yearwood', 'YEARWOOD, Thaddeus Merton'],
    ['Evaristo Crfuentes Belliard', 'CIFUENTES BELLIARD, Evaristo'],
    ['Lubrin Isolyn Rosabelle', 'LUBRIN, Isolyn Rosabelle'],
    ['Oudit S. Bhagirathee', 'BHAGIRATHEE, Oudit Sewnarine'],
    ['Hrilal Dookhran Gangadai', 'GANGADAI, Harilal Dookhran'],
    ['Fredesvinda Olavarra Perdomo', 'OLAVARRIA PERDOMO, Fredesvinda'],
    ['Scantlebury Ianthe Clothilde', 'SCANTLEBURY, Ianthe Clothilde'],
    ['Onesime P. Saintilus', 'SAINTILUS, Onesime Princivil'],
    ['Teodolnda Mondragon Rijo', 'MONDRAGON RIJO, Teodolinda'],
    ['Hezekaih Leopold Goulbourne', 'GOULBOURNE, Hezekiah Leopold'],
    ['Wnceslao Urdaneta Garaycoa', 'URDANETA GARAYCOA, Wenceslao'],
    ['Vindra T. Chatterpaul', 'CHATTERPAUL, Vindra Tulsidas'],
  ];
  for (const names of [undefined, counted]) {
    const missed = table.filter(
      ([name, listed]) => screened({ listed, name, ...(names && { counted: names }) }).tier === null,
    );
    t.ok(missed.length <= 2, `${missed.join('; ')} of 14 are not referred`);
  }
});

t.test('a rare name that is whole reaches tier 3 by itself, two common words no tier', async (t) => {
  for (const names of [{}, { counted }]) {
    const rare = screened({ listed: 'YEARWOOD, Thaddeus', name: 'Thaddeus Yearwood', ...names });
    t.ok(rare.points >= 40 && rare.tier !== null && rare.tier <= 3, `${rare.points}`);
    const common = screened({ listed: 'SMITH, John', name: 'John Smith', ...names });
    t.equal(common.tier, null, `${common.points}`);
    t.ok(common.points < 25);
  }
  const rare = { listed: 'YEARWOOD, Thaddeus', name: 'Thaddeus Yearwood' };
  t.match(screened(rare).hit?.worth, /^2 rare words: 1 in .* names by the list and common names alone$/);
  t.match(screened({ ...rare, counted }).hit?.worth, /^2 rare words: 1 in .* names here$/);
  t.match(
    screened({ listed: 'SMITH, John', name: 'John Smith', counted }).hit?.worth,
    /^2 common words: 1 in [\d,]{5,6} names here$/,
  );
});

t.test('the list, the country and the kind count, too', async (t) => {
  const of = (more: Partial<Asked>) =>
    screened({ listed: 'YEARWOOD, Devon', name: 'Devon Yearwood', counted, ...more }).points;
  const plain = of({ format: 'sdn-csv' });
  t.ok(of({}) > plain, "an agency's own lookout");
  const csl = (id: string) => of({ format: 'csl-csv', listed: entry('YEARWOOD, Devon', { id }) });
  t.equal(csl('DPL-1'), of({}), 'denied persons');
  t.equal(csl('SDN-1'), plain);
  t.ok(csl('SSI-1') < plain, 'a list that bars finance alone');
  const there = (countries: string[], format: string) =>
    of({ format, listed: entry('YEARWOOD, Devon', { countries }) });
  t.ok(there(['JM'], 'sdn-csv') > plain && there(['RU'], 'sdn-csv') < plain);
  t.ok(there(['RU'], 'entries') > there(['RU'], 'sdn-csv'), 'a lookout is meant wherever he is');
  t.ok(of({ kind: 'business' }) < of({}), 'said to be a company');
});

t.test(
  'one letter changed in a name of two words: small worth where both are rare, none where both are common',
  async (t) => {
    const rare = screened({ listed: 'OUTAR, Evadne', name: 'Evadne Oumar', counted });
    t.ok(rare.hit !== undefined && rare.points > 0 && rare.points < 40, `${rare.hit?.score} ${rare.points}`);
    const common = screened({ listed: 'CLARKE, Devon', name: 'Devon Clirke', counted });
    t.equal(common.points, 0, `${common.hit?.score} ${common.hit?.telling}`);
    t.equal(screened({ listed: 'BROWN, Marcia', name: 'Marcia Brewn', counted }).points, 0);
  },
);

t.test('what is more frequent on the list or in the traffic decides, of what is written, too', async (t) => {
  const listedOften = entry('KOOPMAN, Evadne', { aliases: [] });
  const telling = (counts: NameCounts | undefined, name = 'Evadne Kooyman') =>
    screened({ listed: listedOften, name, ...(counts && { counted: counts }) }).hit?.telling ?? 0;
  const often = { ...counted, words: { ...counted.words, KOOYMAN: 2_000 } };
  t.ok(telling(often) < telling(counted), 'a slip that makes a word that many bear');
  const names = { ...counted, words: { ...counted.words, KOOPMAN: 2_000 } };
  t.ok(telling(names, 'Evadne Koopman') < telling(counted, 'Evadne Koopman') - 2);
});

t.test('an assessment that was made before worth was computed is scored as it was', async (t) => {
  const { evidence } = assess(
    ruleSet,
    subject({}, {}, [], {
      lists: {
        versions: [{ list: 'CSL', version: 3 }],
        hits: [
          {
            list: 'CSL',
            version: 3,
            entry: '1',
            listed: 'BROWN, Marcia',
            role: 'consignee',
            name: 'Marcia Brown',
            basis: 'name',
            score: 0.95,
            country: 'agrees',
            because: [],
          },
        ],
      },
    }),
  );
  t.match(
    evidence.find(({ id }) => id === 'PTY-02'),
    { outcome: 'hit', points: 4_000 },
  );
});

t.test(
  'the first words of a long name of a company, or it without its line of trade, where those tell',
  async (t) => {
    const of = (listed: string, name: string) =>
      screened({ listed: entry(listed, { kind: 'business' }), name, kind: 'business', counted });
    for (const [listed, name] of [
      ['ACKENDOWN BARRACUDA CHARTERS FISHING TOURS AND TRANSFERS COMPANY', 'Ackendown Barracuda Charters'],
      ['KISKADEE TRADING LTD', 'Kiskadee'],
      ['URALKOMPLEKT SEVERSTROI MONTAZH NALADKA SERVIS OOO', 'Uralkomplekt Severstroi'],
    ] as const)
      t.ok(of(listed, name).hit !== undefined, `${name}: ${of(listed, name).hit?.telling}`);
    t.ok(of('ACKENDOWN BARRACUDA CHARTERS FISHING TOURS COMPANY', 'Ackendown Barracuda Charters').points > 0);
    for (const [listed, name] of [
      ['CARIBBEAN TRADING AND SHIPPING SERVICES OF ALTAMIRA SA', 'Caribbean Trading'],
      ['ISLAND TRADING AND BEVERAGES TOBAGO LTD', 'Island Trading'],
    ] as const)
      t.equal(of(listed, name).points, 0, name);
  },
);
