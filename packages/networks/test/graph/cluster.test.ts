import t from 'tap';
import { clusterOf, type LinkDecision } from '../../src/graph/cluster.js';
import { LinkGraph } from '../../src/graph/link-graph.js';
import { allLinks, graphOf, party } from './graph.js';

const phone = '+18765550188';
const email = 'ann@mail.example';
const ids = [{ type: 'TRN', value: '118-204-977' }];
const decided = (position: number, kind: LinkDecision['kind'], one: string, other: string): LinkDecision => ({
  position,
  kind,
  parties: [one, other],
});

t.test('a phone, an email or an identifier joins, step by step; an address and a name do not', async (t) => {
  const address = { lines: ['9 Hope Rd'], city: 'Kingston', country: 'JM' };
  const graph = graphOf(
    { manifest: { shipper: party('S'), consignee: party('Ann', { phone }) } },
    { manifest: { shipper: party('S'), consignee: party('Bea', { phone, email }) } },
    { manifest: { shipper: party('S'), consignee: party('Cleo', { email, ids }) } },
    { manifest: { shipper: party('S'), consignee: party('Dora', { ids, address }) } },
    { manifest: { shipper: party('S'), consignee: party('Eve', { address }) } },
  );
  const cluster = clusterOf(graph, 'ANN', allLinks(graph), []);
  t.same(cluster.parties, ['ANN', 'BEA', 'CLEO', 'DORA']);
  t.same(
    cluster.bonds.map(({ trait, parties }) => [trait.kind, ...parties]),
    [
      ['id', 'CLEO', 'DORA'],
      ['email', 'BEA', 'CLEO'],
      ['phone', 'ANN', 'BEA'],
    ],
  );
  t.same(clusterOf(graph, 'EVE', allLinks(graph), []).parties, ['EVE']);
});

t.test('what is no link joins nobody', async (t) => {
  const graph = graphOf(
    { manifest: { consignee: party('Ann', { phone, email }) } },
    { manifest: { consignee: party('Bea', { phone }) } },
    { manifest: { consignee: party('Cleo', { email }) } },
  );
  const links = allLinks(graph);
  links.delete(`phone\0${phone}`);
  t.same(clusterOf(graph, 'ANN', links, []).parties, ['ANN', 'CLEO']);
});

t.test('merges join, refusals keep apart, whoever is asked for', async (t) => {
  const graph = graphOf(
    { manifest: { consignee: party('Ann', { phone }) } },
    { manifest: { consignee: party('Bea', { phone }) } },
    { manifest: { consignee: party('Cleo', { phone }) } },
    { manifest: { consignee: party('Dora') } },
  );
  const verdicts = [
    decided(8, 'merge', 'CLEO', 'DORA'),
    decided(9, 'refusal', 'ANN', 'CLEO'),
    decided(7, 'merge', 'DORA', 'BEA'),
    decided(10, 'merge', 'DORA', 'NOT READ'),
  ];
  const of = (seed: string): readonly string[] => clusterOf(graph, seed, allLinks(graph), verdicts).parties;
  t.same(of('ANN'), ['ANN']);
  for (const seed of ['BEA', 'CLEO', 'DORA']) t.same(of(seed), ['BEA', 'CLEO', 'DORA'], seed);
  t.same(
    clusterOf(graph, 'BEA', allLinks(graph), verdicts).merges.map(({ position }) => position),
    [7, 8],
  );
});

t.test(
  'where a third has to do with two who are kept apart, it goes with one of them, always the same',
  async (t) => {
    const named = ['Ann', 'Bea', 'Cleo'].map((name) => ({ manifest: { consignee: party(name, { phone }) } }));
    const verdicts = [decided(1, 'refusal', 'ANN', 'CLEO')];
    for (const shipments of [named, named.toReversed()]) {
      const graph = graphOf(...shipments);
      t.same(clusterOf(graph, 'BEA', allLinks(graph), verdicts).parties, ['ANN', 'BEA']);
      t.same(clusterOf(graph, 'CLEO', allLinks(graph), verdicts).parties, ['CLEO']);
    }
  },
);

t.test('clusters of random graphs part the parties, and never join who is kept apart', async (t) => {
  const random = generator(7);
  for (let round = 0; round < 200; round += 1) {
    const names = Array.from({ length: 12 }, (_, index) => `P${index}`);
    const graph = graphOf(
      ...names.map((name) => ({
        manifest: {
          consignee: party(name, { phone: `+1876555010${random(5)}`, email: `${random(8)}@x.example` }),
        },
      })),
    );
    const refused = decided(1, 'refusal', `P${random(12)}`, 'P0');
    const verdicts = [refused, decided(2, 'merge', `P${random(12)}`, `P${random(12)}`)];
    if (refused.parties[0] === refused.parties[1]) continue;
    for (const name of names) {
      const { parties } = clusterOf(graph, name, allLinks(graph), verdicts);
      if (!parties.includes(name)) t.fail(`${name} is not in its own cluster`);
      if (refused.parties.every((one) => parties.includes(one))) t.fail('two that were told apart are one');
      for (const other of parties) {
        const theirs = clusterOf(graph, other, allLinks(graph), verdicts).parties;
        if (theirs.join() !== parties.join()) t.fail(`${other} sees another cluster than ${name}`);
      }
    }
  }
  t.pass('in 200 graphs');
});

t.test('a party without shipments is its own cluster', async (t) => {
  const graph = new LinkGraph();
  graph.addParty('ANN', { name: 'Ann', kind: null, town: null, country: null }, false);
  t.same(clusterOf(graph, 'ANN', new Set(), []).parties, ['ANN']);
});

/** Whole numbers below `bound`, the same for the same seed (Numerical Recipes). */
function generator(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
