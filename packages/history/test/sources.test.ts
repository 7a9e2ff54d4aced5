import t, { type Test } from 'tap';
import {
  asksOf,
  type Counted,
  countedOf,
  FetchedHistory,
  furtherAsksOf,
  type HistorySource,
  type Known,
  knownOf,
  MemoryHistory,
  MergedHistory,
  NeighborList,
} from '../src/index.js';
import type { Imprint } from '@hammerhead/imprint';
import { NaiveHistory, rowsOf } from './helpers/naive-history.js';
import { Random } from '@hammerhead/primitives';
import { happenings } from './helpers/world.js';

/** Takes all that happens into a memory and into the naive history, and gives the shipments. */
function live(seed: number, shipments: number, limit: number) {
  const naive = new NaiveHistory();
  const memory = new MemoryHistory({ limit });
  const all: { position: number; imprint: Imprint }[] = [];
  let last = 0;
  for (const happening of happenings(new Random(seed), shipments)) {
    switch (happening.what) {
      case 'shipment':
        all.push(happening);
        last = happening.position;
        naive.append(happening.position, happening.bytes);
        memory.append(happening.position, happening.bytes);
        break;
      case 'superseded':
        last = Math.max(last, happening.by);
        naive.supersede(happening.position, happening.by);
        memory.supersede(happening.position, happening.by);
        break;
      case 'seizure':
        last = happening.position;
        naive.seizures.add(happening);
        memory.addSeizure(happening);
        break;
      case 'revoked':
        last = happening.by;
        naive.seizures.revoke(happening.position, happening.by);
        memory.revokeSeizure(happening.position, happening.by);
    }
  }
  memory.advance(last);
  return { naive, memory, all, last };
}

/** Answers fetched for one shipment in two rounds, as from a database that sees the positions below one. */
function fetched(
  naive: NaiveHistory,
  imprint: Imprint,
  self: number,
  knownTo: number,
  memory?: MemoryHistory,
) {
  const below = memory?.floor ?? Number.POSITIVE_INFINITY;
  const source = new FetchedHistory(naive.seizures, below);
  const whole = (): HistorySource => (memory === undefined ? source : new MergedHistory(memory, source));
  const answer = (asks: ReturnType<typeof asksOf>): void => {
    naive.below = below;
    for (const ask of asks) {
      const found = naive.found(ask, { self, knownTo });
      source.put(
        self,
        ask,
        found.map(({ position, bytes }) => ({ position, imprint: bytes })),
      );
    }
    naive.below = Number.POSITIVE_INFINITY;
  };
  answer(asksOf(imprint));
  answer(furtherAsksOf(imprint, { self, knownTo }, whole()));
  return whole();
}

/** Features that count shipments, each with what is counted besides those before. */
const countingShipments = [
  ['shipper.shipments', 0],
  ['shipper.lastWeek', 0],
  ['shipper.lastFortnight', 0],
  ['consignee.shipments', 0],
  ['consignee.lastWeek', 0],
  ['between', 0],
  ['linkedLately', 0],
  ['heavyLately', 0],
  ['underThreshold', 1],
  ['underThresholdBetween', 1],
  ['underThresholdTo', 1],
  ['itnElsewhere', 0],
  ['itnOtherConsignee', 0],
  ['itnOtherVoyage', 0],
  ['itnApart', 0],
] as const;

/** Features that count something of the shipments, such as their names. */
const countingOthers = ['addressNames', 'phoneNames', 'fanOut', 'fanIn'] as const;

/** The shipments told are as many as were counted, up to 8. */
function compareCounts(t: Test, { history, graph }: Known, counted: Counted): void {
  for (const [name, itself] of countingShipments) {
    const [side = '', feature] = name.split('.');
    const holder = feature === undefined ? history : side === 'shipper' ? history.shipper : history.consignee;
    const stored = new Map<string, unknown>(Object.entries(holder ?? {})).get(feature ?? side);
    const told = counted.get(`history.${name}`)?.length ?? 0;
    const count = typeof stored === 'number' ? stored - itself : 0;
    if (history.unidentified !== undefined && name === 'between') continue;
    if (told !== Math.min(8, count)) t.equal(told, Math.min(8, count), name);
    if (told > 0) seen.add(`counted ${name}`);
  }
  for (const name of countingOthers) {
    const told = counted.get(`graph.${name}`)?.length ?? 0;
    if (told < Math.min(8, (graph[name] ?? 1) - 1)) t.fail(`${name}: ${told} told of ${graph[name] ?? 1}`);
    if (told > 0) seen.add(`counted ${name}`);
  }
  if (history.partsAt !== undefined)
    t.strictSame(counted.get('history.partClassesElsewhere'), history.partsAt, 'as stored');
  const seized = counted.get('graph.seizureHops')?.length ?? 0;
  if ((graph.seizureHops ?? 3) !== (seized === 0 ? 3 : seized === 1 ? 1 : 2))
    t.fail(`${graph.seizureHops ?? 3} steps, ${seized} told`);
  if (counted.has('graph.besideSeizure') !== (graph.besideSeizure ?? false)) t.fail('beside seized cargo');
}

/** Names of the features that some shipment had. */
const seen = new Set<string>();

for (const seed of [1, 2, 3]) {
  t.test(`memory finds the neighbors that the definition names, seed ${seed}`, async (t) => {
    const { naive, memory, all, last } = live(seed, 1_500, 1_000_000);
    const random = new Random(-seed);
    const [expected, found] = [new NeighborList(), new NeighborList()];
    let full = 0;
    for (let count = 0; count < 2_000; count += 1) {
      const of = all[random.between(0, all.length - 1)];
      const link = of?.imprint.links[random.between(0, of.imprint.links.length - 1)];
      if (of === undefined || link === undefined || link.kind === 8) continue;
      const ask = {
        key: link.key,
        day: of.imprint.day + random.between(-40, 40),
        days: random.between(1, 800),
      };
      const scope = { self: of.position, knownTo: random.between(0, last) };
      naive.neighbors(ask, scope, expected);
      memory.neighbors(ask, scope, found);
      if (expected.full) full += 1;
      const [one, other] = [rowsOf(found), rowsOf(expected)];
      if (JSON.stringify(one) !== JSON.stringify(other)) t.same(one, other, JSON.stringify({ ask, scope }));
    }
    t.ok(full > 60, `${full} windows overflowed`);
  });

  t.test(`every source gives the same features, seed ${seed}`, async (t) => {
    const limit = 300;
    const { naive, memory: short, all, last } = live(seed, 900, limit);
    const { memory } = live(seed, 900, 1_000_000);
    t.ok(short.floor > 0 && short.size <= limit, `the short memory let go of what is below ${short.floor}`);
    const random = new Random(seed + 100);
    for (let count = 0; count < 200; count += 1) {
      const one = all[random.between(0, all.length - 1)];
      if (one === undefined) continue;
      const { position: self, imprint } = one;
      const knownTo = random.chance(0.5) ? self : random.between(self, last);
      const asked = { self, knownTo, lateChanges: random.between(0, 2) };
      const expected = JSON.stringify(knownOf(imprint, asked, naive));
      const sources = {
        memory,
        fetched: fetched(naive, imprint, self, knownTo),
        merged: fetched(naive, imprint, self, knownTo, short),
      };
      for (const [name, source] of Object.entries(sources)) {
        const known = JSON.stringify(knownOf(imprint, asked, source));
        if (known !== expected) t.equal(known, expected, `${name}, position ${self} known to ${knownTo}`);
      }
      const { history, graph } = knownOf(imprint, asked, naive);
      const counted = countedOf(imprint, asked, naive);
      for (const [name, source] of Object.entries(sources))
        t.strictSame([...countedOf(imprint, asked, source)], [...counted], `${name}, position ${self}`);
      compareCounts(t, { history, graph }, counted);
      for (const name of [...Object.keys(history), ...Object.keys(graph)]) seen.add(name);
      if (graph.seizureHops !== undefined) seen.add(`hops ${graph.seizureHops}`);
    }
  });
}

t.test('what those shipments show is worth comparing', async (t) => {
  const wanted =
    'between partClassesElsewhere underThreshold itnElsewhere itnOtherVoyage containerElsewhere addressNames fanIn ' +
    'besideSeizure';
  const counted =
    'shipper.lastWeek between linkedLately heavyLately underThreshold itnApart addressNames fanIn';
  for (const name of counted.split(' ')) t.ok(seen.has(`counted ${name}`), `shipments of ${name} were told`);
  for (const name of [...wanted.split(' '), 'hops 1', 'hops 2']) t.ok(seen.has(name), `${name} occurred`);
});

t.test('features that are computed within a question of others get a workspace of their own', (t) => {
  const { memory, all, last } = live(3, 400, 6_000_000);
  const asked = all.slice(-60).map(({ position, imprint }) => ({
    imprint,
    scope: { self: position, knownTo: last, lateChanges: 0 },
  }));
  const expected = asked.map(({ imprint, scope }) => knownOf(imprint, scope, memory));
  let at = 0;
  const within: HistorySource = {
    seizures: memory.seizures,
    neighbors(ask, scope, into) {
      const other = asked[at % asked.length];
      at += 1;
      if (other !== undefined)
        t.same(knownOf(other.imprint, other.scope, memory), expected[asked.indexOf(other)]);
      memory.neighbors(ask, scope, into);
    },
    figuresOf: (handle, into, from) => memory.figuresOf(handle, into, from),
    seizedKeysOf: (handle) => memory.seizedKeysOf(handle),
  };
  t.same(
    asked.map(({ imprint, scope }) => knownOf(imprint, scope, within)),
    expected,
  );
  t.ok(at > 60);
  t.end();
});
