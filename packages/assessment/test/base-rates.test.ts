import { sourceStates } from '@hammerhead/reference';
import t from 'tap';
import { assess } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';
import { ordinaryPast } from './surroundings.js';

/*
 * Household goods, lane, origin state, nominal value, missing phones: what the diaspora's shipments have. They can
 * never reach a tier, nor make the second kind of evidence that the urgent tiers ask for.
 */
const ruleSet = load(defaultSource);
const baseRates = ruleSet.rules.filter(({ family }) => family === 'baseRate').map(({ id }) => id);

const plainBarrel = (changes: object = {}) => ({
  destination: 'HT',
  freightUsd: 400,
  exemption: 'NOEEI 30.37(a)',
  parties: {
    shipper: { name: 'Jean', address: { lines: ['P.O. Box 12'], country: 'US' } },
    consignee: { name: 'Marie', kind: 'person', address: { country: 'HT' } },
  },
  goods: [{ description: '2 BARRELS PERSONAL EFFECTS', hs: '980400', valueUsd: 100 }],
  ...changes,
});
const minorPort = { portOfExport: 'USMIA', portOfUnlading: 'HTPDP' };

await t.test('the limit of their family lies below every tier, and they count as no family', async (t) => {
  const family = ruleSet.families.find(({ name }) => name === 'baseRate');
  t.ok(baseRates.length >= 8);
  t.equal(family?.counts, false);
  for (const { tier, from } of ruleSet.tiers) t.ok((family?.highest ?? Infinity) < from, `tier ${tier}`);
});

await t.test('they bring no floor', async (t) => {
  const { evidence } = assess(ruleSet, subject(plainBarrel(), minorPort));
  for (const { id, floor } of evidence) if (baseRates.includes(id)) t.equal(floor, undefined, id);
});

await t.test(
  'everything that is ordinary at once reaches no tier, whatever the state of origin',
  async (t) => {
    const states = [undefined, ...Object.values(sourceStates).flat()];
    const outcomes = states.map((state) => {
      const eei =
        state === undefined
          ? {}
          : { eei: { stateOfOrigin: state, usppi: { name: 'Jean' }, ultimateConsignee: { name: 'Marie' } } };
      const shipper = {
        name: 'Jean',
        address: { lines: ['P.O. Box 12'], country: 'US', ...(state ? { region: state } : {}) },
      };
      const shipment = plainBarrel({ ...eei, parties: { ...plainBarrel().parties, shipper } });
      const { score, tier, evidence } = assess(ruleSet, subject(shipment, minorPort));
      return { score, tier, hits: evidence.filter(({ outcome }) => outcome === 'hit').map(({ id }) => id) };
    });
    const [first] = outcomes;
    t.equal(first?.tier, null);
    t.equal(first?.score, 1800, 'the limit of the family');
    t.ok(first?.hits.every((id) => baseRates.includes(id)));
    t.ok((first?.hits.length ?? 0) >= 7, (first?.hits ?? []).join(' '));
    for (const outcome of outcomes) t.same(outcome, first, 'no state changes anything');
  },
);

await t.test('no lane reaches a tier with household goods', async (t) => {
  for (const portOfExport of ['USMIA', 'USFLL', 'USPEF', 'USPAB', 'USNYC', 'USSAV'])
    for (const [portOfUnlading, destination] of [
      ['HTPDP', 'HT'],
      ['HTGVS', 'HT'],
      ['HTCAP', 'HT'],
      ['JMMBJ', 'JM'],
      ['DOHAI', 'DO'],
      ['TTPOS', 'TT'],
    ] as const) {
      const consignee = { name: 'Marie', kind: 'person', address: { country: destination } };
      const shipment = plainBarrel({ destination, parties: { ...plainBarrel().parties, consignee } });
      const { tier } = assess(ruleSet, subject(shipment, { portOfExport, portOfUnlading }));
      t.equal(tier, null, `${portOfExport} to ${portOfUnlading}`);
    }
});

await t.test(
  'beside a weapon they raise the score, but not to the tiers that ask for two kinds of evidence',
  async (t) => {
    const goods = [
      { description: '2 BARRELS PERSONAL EFFECTS', hs: '980400', valueUsd: 50 },
      { description: 'GLOCK SWITCH', hs: '853650', valueUsd: 50 },
    ];
    const filed = { goods, itns: ['X20230912004521'], exemption: null };
    const { score, tier } = assess(ruleSet, subject(plainBarrel(filed), minorPort));
    t.equal(score, 8800);
    t.equal(tier, 3);
    t.equal(
      assess(ruleSet, subject(plainBarrel({ goods }), minorPort)).tier,
      1,
      'no filing is the second kind',
    );
  },
);

await t.test(
  'strangers, on a way that nobody takes, with goods they never shipped, reach no tier',
  async (t) => {
    const past = {
      ...ordinaryPast,
      history: { shipper: { newChapter: true } },
      baseline: { version: 1, reachDays: 30, routeShare: 0 },
    };
    for (const history of [{}, past.history]) {
      const { score, tier, evidence } = assess(
        ruleSet,
        subject(plainBarrel(), minorPort, [], { ...past, history }),
      );
      t.equal(tier, null);
      t.equal(score, 1800, 'the limit of the family');
      const hits = evidence.filter(({ outcome }) => outcome === 'hit').map(({ id }) => id);
      t.ok(hits.includes('RTE-02') && (hits.includes('PTY-07') || hits.includes('PTY-10')), hits.join(' '));
    }
  },
);
