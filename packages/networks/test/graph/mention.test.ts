import t from 'tap';
import { addressLikeness } from '../../src/graph/address-likeness.js';
import { mentionsOf } from '../../src/graph/mention.js';
import { shortestPath } from '../../src/graph/shortest-path.js';
import { graphOf, namedBy, party } from './graph.js';

const address = { lines: ['14 Molynes Road'], city: 'Kingston', country: 'JM' };

t.test('the EEI adds to whom the manifest names, or names somebody else', async (t) => {
  const stated = {
    shipper: party('Devon Clarke', { phone: '+13055550134' }),
    consignee: party('To the order of'),
  };
  const filed = {
    shipper: party('DEVON CLARKE', { ids: [{ type: 'EIN', value: '65-4301278' }] }),
    consignee: party('Marcia Brown', { address }),
  };
  const mentions = mentionsOf(namedBy(stated, filed));
  t.match(mentions, [
    {
      name: 'Devon Clarke',
      role: 'shipper',
      source: 'manifest',
      traits: [
        { kind: 'phone', source: 'manifest' },
        { kind: 'id', value: 'EIN:654301278', source: 'eei' },
      ],
    },
    {
      name: 'Marcia Brown',
      role: 'consignee',
      source: 'eei',
      traits: [{ kind: 'address', written: '14 Molynes Road, Kingston, JM', source: 'eei' }],
    },
  ]);
  t.equal(mentions.length, 2);
});

t.test('a graph keeps what each thing rests on', async (t) => {
  const phone = '+18765550188';
  const shipment = { manifest: { shipper: party('Ann', { phone }), consignee: party('Bea') } };
  const graph = graphOf(shipment, shipment, {
    manifest: { shipper: party('Bea') },
    eei: { consignee: party('Ann', { phone }) },
  });
  const ann = graph.parties.get('ANN');
  t.same([...(ann?.positions ?? [])], [1, 2, 3]);
  t.same([...(ann?.traits.get(`phone\0${phone}`)?.sources ?? [])], ['manifest', 'eei']);
  t.same(
    [...graph.shippings.values()].map(({ from, to, positions, sources }) => [
      from,
      to,
      positions.size,
      ...sources,
    ]),
    [
      ['ANN', 'BEA', 2, 'manifest'],
      ['BEA', 'ANN', 1, 'eei'],
    ],
  );
  t.same(graph.counterparts('ANN'), ['BEA']);
  t.notOk(ann?.eei);
});

t.test('nobody ships to oneself', async (t) => {
  const graph = graphOf({ manifest: { shipper: party('Ann'), consignee: party('ANN') } });
  t.equal(graph.shippings.size, 0);
});

t.test('addresses are as alike as their telling words; another number is another house', async (t) => {
  const of = (lines: string, city = 'KINGSTON', country = 'JM'): string => `${lines}|${city}|${country}`;
  t.equal(addressLikeness(of('14 MOLYNES RD'), of('14 MOLYNES RD')), 1);
  t.ok(addressLikeness(of('14 MOLYNES RD'), of('LOT 14 MOLYNES RD APT B')) > 0.6);
  t.equal(addressLikeness(of('14 MOLYNES RD'), of('16 MOLYNES RD')), 0);
  t.equal(addressLikeness(of('MOLYNES RD'), of('MOLYNES RD', 'KINGSTON', 'US')), 0);
  t.ok(addressLikeness(of('14 MOLYNES RD'), of('14 HOPE RD', 'PORTMORE')) < 0.5);
  t.equal(addressLikeness('||', '||JM'), 0);
});

t.test('a shortest way, or none', async (t) => {
  const ways: Record<string, string[]> = { a: ['b', 'c'], b: ['d'], c: ['e'], d: ['e'], e: ['f'], g: [] };
  const of = (from: string, to: string) => shortestPath(from, to, (node) => ways[node] ?? []);
  t.same(of('a', 'f'), ['a', 'c', 'e', 'f']);
  t.same(of('a', 'a'), ['a']);
  t.equal(of('a', 'g'), undefined);
  t.equal(of('f', 'a'), undefined);
});

t.test('of several phones and emails each is a trait, and the first phone tells who it is', async (t) => {
  const shipper = party('Juan Perez 8295550101', {
    address: { country: 'DO' },
    phone: '809-555-7565 y 305-555-0199',
    email: 'juan@example.com; ops@example.com',
  });
  const [mention] = mentionsOf(namedBy({ shipper }, {}));
  t.match(mention?.identity.anchor, { kind: 'phone', value: '+18095557565' });
  t.same(
    mention?.traits.map(({ kind, value, written }) => [kind, value, written]),
    [
      ['email', 'juan@example.com', 'juan@example.com'],
      ['email', 'ops@example.com', 'ops@example.com'],
      ['phone', '+18095557565', '+18095557565'],
      ['phone', '+13055550199', '+13055550199'],
      ['phone', '+18295550101', '+18295550101'],
    ],
  );
});
