import {
  canonicalize,
  eeiSchema,
  type FactSource,
  manifestSchema,
  shipmentSchema,
} from '@hammerhead/contracts';
import type { Eei, Shipment, Transport } from '@hammerhead/contracts';
import { Random } from '@hammerhead/primitives';
import t from 'tap';
import {
  manifestFactsOf,
  releasedChanges,
  releasedMarks,
  shipmentSources,
  transportSources,
} from '../src/index.js';
import type { Declared } from '../src/release/project.js';
import { type Node, Tree } from './instance-of.js';

const transportSchema = manifestSchema.shape.transport;
const manifestedSchema = shipmentSchema.omit({ eei: true });
const trees = {
  shipment: new Tree(shipmentSchema),
  manifested: new Tree(manifestedSchema),
  transport: new Tree(transportSchema),
  eei: new Tree(eeiSchema),
};
const documents = 150;

/** All that a manifest states of a shipment. @param full every member that it may state */
const manifestedOf = (random: Random, full = false): Omit<Shipment, 'eei'> =>
  canonicalize(manifestedSchema.parse(trees.manifested.instance(random, full)));
const transportOf = (random: Random, full = false): Transport =>
  canonicalize(transportSchema.parse(trees.transport.instance(random, full)));
const eeiOf = (random: Random, full = false): Eei =>
  canonicalize(eeiSchema.parse(trees.eei.instance(random, full)));

const stated = (random: Random) => ({ shipment: manifestedOf(random, true), transport: transportOf(random) });
const withEei = ({ shipment, transport }: ReturnType<typeof stated>, eei: Eei) => ({
  shipment: { ...shipment, eei },
  transport,
});

t.test('every member of the schema is declared, each with one source, and nothing else is', async (t) => {
  for (const [tree, declared] of [
    [trees.shipment, shipmentSources],
    [trees.transport, transportSources],
  ] as const) {
    const said = new Map<string, FactSource>();
    const compare = (node: Node, its: Declared | undefined, path: string): void => {
      const { properties, items } = tree.resolve(node);
      if (items !== undefined) return compare(items, its, path);
      if (its === undefined) t.fail(`${path} has no declaration: a partner must not see it until it has one`);
      else if (properties === undefined) {
        if (typeof its === 'string') said.set(path, its);
        else t.fail(`${path} is no object`);
      } else if (typeof its === 'string') {
        t.not(its, 'manifest', `${path}: what the schema adds to it would be shown unseen`);
        said.set(path, its);
      } else {
        t.same(Object.keys(its), Object.keys(properties), `${path}: the members of the schema, in its order`);
        for (const [name, member] of Object.entries(properties))
          compare(member, Object.hasOwn(its, name) ? its[name] : undefined, `${path}.${name}`);
      }
    };
    compare(tree.root, declared, '');
    t.ok(said.size >= 10);
    for (const [path, source] of said) t.equal(source, /^\.eei$/.test(path) ? 'eei' : 'manifest', path);
  }
});

t.test('all that the manifest states is shown, and nothing of EEI', async (t) => {
  const random = new Random(13);
  for (let n = 0; n < documents; n += 1) {
    const full = n % 4 === 0;
    const [manifested, transport, eei] = [
      manifestedOf(random, full),
      transportOf(random, full),
      eeiOf(random, full),
    ];
    const shown = manifestFactsOf({ shipment: { ...manifested, eei }, transport });
    t.same(shown, { shipment: manifested, transport });
    t.notMatch(JSON.stringify(shown), /eei/i);
  }
});

t.test('two documents that differ in EEI alone are equal, byte for byte', async (t) => {
  const random = new Random(30_60);
  for (let n = 0; n < documents; n += 1) {
    const [manifested, transport] = [manifestedOf(random, n % 2 === 0), transportOf(random)];
    // First, last, in part and not at all: where EEI stands tells no more than what it says.
    const twins: readonly Shipment[] = [
      manifested,
      { ...manifested, eei: {} },
      { ...manifested, eei: eeiOf(random) },
      { eei: eeiOf(random, true), ...manifested },
    ];
    const before = { shipment: { ...manifested, eei: eeiOf(random, true) }, transport };
    const shown = JSON.stringify(manifestFactsOf(before));
    for (const shipment of twins) {
      t.equal(JSON.stringify(manifestFactsOf({ shipment, transport })), shown);
      t.same(releasedChanges(before, { shipment, transport }), []);
    }
  }
});

t.test('what nobody declared is not shown, wherever it stands', async (t) => {
  const random = new Random(7);
  for (let n = 0; n < documents; n += 1) {
    const [shipment, transport] = [manifestedOf(random, true), transportOf(random, true)];
    const salted = manifestFactsOf({
      shipment: salt(shipment, 'SECRET'),
      transport: salt(transport, 'SECRET'),
    });
    t.equal(JSON.stringify(salted), JSON.stringify(manifestFactsOf({ shipment, transport })));
    const misshapen = manifestFactsOf({ shipment: bend(shipment), transport });
    t.notMatch(JSON.stringify(misshapen), /SECRET/);
  }
});

/** As a release that had another schema may have stored it. */
function bend(shipment: Shipment): Shipment;
function bend(shipment: object): object {
  return { ...shipment, part: 'SECRET', bill: { $: 'SECRET' }, itns: [['SECRET'], { a: 'SECRET' }] };
}

function salt<T>(value: T, secret: string): T;
function salt(value: unknown, secret: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => salt(item, secret));
  if (typeof value !== 'object' || value === null) return value;
  return {
    __proto__: null,
    score: secret,
    ...Object.fromEntries(Object.entries(value).map(([name, member]) => [name, salt(member, secret)])),
    toString: secret,
    notes: [secret],
  };
}

t.test('an amendment tells what the manifest states otherwise, whatever EEI did meanwhile', async (t) => {
  const random = new Random(11);
  for (let n = 0; n < documents; n += 1) {
    const [before, after] = [stated(random), stated(random)];
    const changes = releasedChanges(before, after);
    t.ok(changes.length > 0);
    const filed = releasedChanges(withEei(before, eeiOf(random, true)), withEei(after, eeiOf(random, true)));
    t.equal(JSON.stringify(filed), JSON.stringify(changes));
  }
});

t.test('a fact that an amendment moves has the source of where it stands', async (t) => {
  const random = new Random(12);
  const before = stated(random);
  const [goods] = before.shipment.goods;
  t.ok(goods);
  const after = {
    ...before,
    shipment: { ...before.shipment, goods: [{ description: 'CAR', ...goods, vin: 'VIN1' }] },
  };
  // It was known from EEI alone, and the manifest states it since: it is told as what the manifest adds.
  const told = releasedChanges(withEei(before, { lines: [{ vin: 'VIN1' }] }), after);
  t.equal(told.find(({ path }) => path === 'goods[0].vin')?.to, 'VIN1');
  // The manifest states it no longer, and EEI does: where it went is not told.
  const back = releasedChanges(after, withEei(before, { lines: [{ vin: 'VIN1' }, { vin: 'VIN2' }] }));
  t.notMatch(JSON.stringify(back), /eei|lines|VIN2/);
});

t.test('of REL TO a recipient is shown its own countries alone, whoever else was told', async (t) => {
  const alone = { tlp: 'GREEN' as const, dissemination: ['REL TO' as const], relTo: ['USA', 'JM'] };
  const together = { ...alone, relTo: ['USA', 'BB', 'JM', 'TT'] };
  t.same(releasedMarks(together, ['JM', 'JM']), releasedMarks(alone, ['JM']));
  t.same(releasedMarks(together, ['JM']), alone);
  t.same(releasedMarks(together, ['JM', 'TT'])?.relTo, ['USA', 'JM', 'TT'], 'an agency of several');
  t.same(releasedMarks(together, ['US']), { tlp: 'GREEN', dissemination: ['NOFORN'] }, 'a US state');
  t.same(releasedMarks({ tlp: 'AMBER' }, ['JM']), { tlp: 'AMBER' });
  t.equal(releasedMarks(null, ['JM']), null);
});
