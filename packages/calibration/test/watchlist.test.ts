import { listedPeople } from '@hammerhead/synthetic';
import type { ListEntry, Manifest } from '@hammerhead/contracts';
import t from 'tap';
import { Calibration, type Watchlist } from '../src/index.js';
import { load } from './rule-set.js';

const ruleSet = load(`ruleset: names
tiers: [{ tier: 1, name: telling, from: 50 }, { tier: 2, name: any, from: 10 }]
families: { party: { combine: sum, limit: [0, 100] } }
rules:
  - { id: NAME, family: party, each: listHit, when: listHit.telling > 0, points: "listHit.telling >= 7 ? 50 : 10" }
`);

const entry = (id: string, name: string): ListEntry => ({
  id,
  name,
  aliases: [],
  kind: 'person',
  countries: ['JM'],
  identifiers: [],
  phones: [],
  emails: [],
  addresses: [],
});
const watchlist: Watchlist = {
  name: 'lookouts',
  format: 'entries',
  entries: [entry('W1', 'YEARWOOD, Thaddeus Merton'), entry('W2', 'SMITH, John')],
};

const manifest = (consignees: readonly string[]): Manifest => ({
  manifestNumber: 'A',
  revision: 1,
  transport: {
    mode: 'vessel',
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    departureAt: '2026-03-02T00:00:00Z',
  },
  shipments: consignees.map((name, index) => ({
    bill: `A${index}`,
    destination: 'JM',
    parties: {
      shipper: { name: 'Sunrise Barrel Shipping' },
      consignee: { name, kind: 'person', address: { country: 'JM' } },
    },
    goods: [{ description: 'CLOTHES' }],
  })),
});
const planting = {
  manifestNumber: 'A',
  scheme: 'listed-consignee',
  kind: 'listed',
  case: 'none',
  evasions: [],
  hidden: 'who',
};

t.test('a list in force is screened, and what is planted for it is counted by itself', async (t) => {
  for (const history of [true, false]) {
    const calibration = new Calibration(ruleSet, { history, watchlist: () => watchlist });
    calibration.add('1', {
      manifest: manifest(['Thaddues M. Yearwood', 'Somebody Else', 'John Smith', 'Marcia Brown']),
      truth: [
        { ...planting, bill: 'A0', instance: 1, beside: { rarity: 'three rare words', slip: 'initial' } },
        { ...planting, bill: 'A1', instance: 2, beside: { rarity: 'two rare words', slip: 'vowel' } },
        { manifestNumber: 'A', bill: 'A2', namesake: 'W2' },
      ],
    });
    const { pooled } = calibration.result();
    t.match(pooled.beside, [
      { name: 'listed', recall: { count: 1, of: 2 }, urgent: { count: 1 } },
      { name: 'listed: slip initial', recall: { count: 1, of: 1 } },
      { name: 'listed: slip vowel', recall: { count: 0, of: 1 } },
      { name: 'listed: three rare words', recall: { count: 1, of: 1 } },
      { name: 'listed: two rare words', recall: { count: 0, of: 1 } },
    ]);
    t.match(pooled.namesakes, { count: 1, of: 1 });
    t.match(pooled.whole.recall, { count: 0, of: 0 }, 'the recall of the schemes knows nothing of them');
    t.match(pooled.referred, { count: 2, of: 4 });
    t.match(pooled.tiers.at(-1)?.precision, { count: 1, of: 2 });
  }
});

t.test('people of a made list can be screened', (t) => {
  t.ok(listedPeople(1).every(({ name }) => /^[^,]+, [^,]+$/.test(name)));
  t.end();
});
