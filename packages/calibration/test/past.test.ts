import type { Manifest } from '@hammerhead/contracts';
import t from 'tap';
import { Calibration } from '../src/index.js';
import { Past } from '../src/past/past.js';
import { reachedFrom } from '../src/past/raised.js';
import { load } from './rule-set.js';

/** A manifest of shipments between people with these phones. */
const manifest = (number: string, day: number, people: readonly (readonly [string, string])[]): Manifest => ({
  manifestNumber: number,
  revision: 1,
  transport: {
    mode: 'vessel',
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    departureAt: `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`,
  },
  shipments: people.map(([from, to], index) => ({
    bill: `${number}${index}`,
    destination: 'JM',
    parties: {
      shipper: { name: `Sender ${number}${index}`, kind: 'person', phone: from },
      consignee: { name: `Receiver ${number}${index}`, kind: 'person', phone: to },
    },
    goods: [{ description: 'CLOTHES' }],
  })),
});
const [ann, ben, cleo, dan] = ['+13055550101', '+13055550102', '+18765550103', '+18765550104'];

t.test('what a log tells: the manifest itself and those before, never those after', (t) => {
  const past = new Past();
  const [first] = past.accept(manifest('A', 2, [[ann, cleo]]));
  const [second, sibling] = past.accept(
    manifest('B', 3, [
      [ann, cleo],
      [ben, cleo],
    ]),
  );
  if (first === undefined || second === undefined || sibling === undefined) throw new Error('canceled');
  t.same(past.around(first).history, {}, 'nothing came before');
  t.match(past.around(second), {
    history: { shipper: { shipments: 1 }, consignee: { shipments: 2 }, between: 1 },
    graph: { phoneNames: 3, fanIn: 3 },
    lists: { versions: [], hits: [] },
  });
  t.match(past.around(sibling).history, { consignee: { shipments: 2 } });
  t.notOk('baseline' in past.around(second), 'none is published before 50,000 shipments');
  t.equal(first.sharedKeys().length, 2, 'its two phones');
  t.end();
});

const ruleSet = load(`ruleset: small
tiers: [{ tier: 1, name: critical, from: 50 }]
families: { graph: { combine: sum, limit: [0, 100] } }
rules:
  - { id: SEEN, family: graph, points: 60, when: history.consignee.shipments >= 1 }
`);
const truth = (bills: readonly string[]) =>
  bills.map((bill) => ({
    manifestNumber: 'B',
    bill,
    scheme: 'ring',
    kind: 'shared-identifier',
    case: 'none',
    instance: 1,
    evasions: [],
    hidden: 'pistols',
  }));

t.test('with history, what was remembered counts; without, the rule is unknown', (t) => {
  const before = { manifest: manifest('A', 2, [[ann, cleo]]), truth: [] };
  const scored = {
    manifest: manifest('B', 3, [
      [ben, cleo],
      [ben, dan],
    ]),
    truth: truth(['B0', 'B1']),
  };
  const referred = (history: boolean) => {
    const calibration = new Calibration(ruleSet, { history });
    calibration.remember('1', before);
    calibration.add('1', scored);
    // Another feed knows nothing of the first.
    calibration.add('2', scored);
    const { pooled, feeds } = calibration.result();
    return {
      shipments: pooled.shipments,
      referred: feeds.map(({ report }) => report.referred.count),
      linked: pooled.whole.linked.count,
      incomplete: pooled.incomplete.count,
    };
  };
  t.same(referred(true), { shipments: 4, referred: [1, 0], linked: 2, incomplete: 0 });
  t.same(referred(false), { shipments: 4, referred: [0, 0], linked: 0, incomplete: 0 });
  t.end();
});

t.test('from those referred, two hops along what shipments of the instance share', (t) => {
  const told = (tier: number | null, ...keys: readonly string[]) => ({ tier, keys });
  const chain = [told(4, 'a'), told(null, 'a', 'b'), told(null, 'b', 'c'), told(null, 'c')];
  t.equal(reachedFrom(chain), 3, 'the fourth is three hops away');
  t.equal(reachedFrom(chain.map(({ keys }) => told(null, ...keys))), 0, 'nothing is referred');
  t.equal(reachedFrom([told(1), told(null)]), 1, 'nothing is shared');
  t.equal(reachedFrom([]), 0);
  t.end();
});
