import t from 'tap';
import { knownOf, MemoryHistory } from '../../src/index.js';
import { encodeImprint, type Imprint, type Link } from '@hammerhead/imprint';
import { times } from '../helpers/after.js';
import { imprint, link } from '../helpers/imprints.js';

const day = 20_000;
const phone = (value: string, own = 11) => link('phone', value, own, ['shipper']);

/** The first shipment is seized at position 1,000, the last one is looked at. */
function afterSeizure(
  shipments: readonly Partial<Imprint>[],
  { knownTo = 1_000, revokedBy }: { knownTo?: number; revokedBy?: number } = {},
) {
  const memory = new MemoryHistory();
  for (const [index, one] of shipments.entries()) memory.append(index + 1, encodeImprint(imprint(one)));
  const bytes = encodeImprint(imprint(shipments[0] ?? {}));
  memory.addSeizure({ position: 1_000, shipment: 1, bill: 'B1', day: day - 30, bytes });
  if (revokedBy !== undefined) memory.revokeSeizure(1_000, revokedBy);
  memory.advance(2_000);
  const self = shipments.length;
  return knownOf(imprint(shipments.at(-1) ?? {}), { self, knownTo, lateChanges: 0 }, memory).graph;
}

const of = (...links: readonly Link[]): Partial<Imprint> => ({ day, links });
const near = { seizureAgeDays: 30, seizure: 1_000, seizureBill: 'B1' };
const one = {
  ...near,
  seizureHops: 1,
  seizureLink: 'phone',
  seizureRole: 'shipper',
  seizureTies: 'same shipper and phone',
};
const two = { ...near, seizureHops: 2 };

t.test('who shares a phone with seized cargo, and who shares one with him', async (t) => {
  t.same(afterSeizure([of(phone('1')), of(phone('1'))]), one);
  t.same(afterSeizure([of(phone('1')), of(phone('1'), phone('2')), of(phone('2'))]), two);
  const far = [of(phone('1')), of(phone('1'), phone('2')), of(phone('2'), phone('3')), of(phone('3'))];
  t.same(afterSeizure(far), {}, 'three hops');
});

t.test('everything that is shared is told, the strongest first', async (t) => {
  const email = (side: 'shipper' | 'consignee') => link('email', `${side}@b.example`, 11, [side]);
  const id = link('id', 'EIN:1', 11, ['consignee']);
  const address = link('address', 'Main St', 11, ['shipper']);
  const all = of(address, email('shipper'), phone('1'), email('consignee'), id);
  const ties = (other: Partial<Imprint>) => {
    const { seizureLink, seizureRole, seizureTies } = afterSeizure([all, other]);
    return [seizureLink, seizureRole, seizureTies];
  };
  t.same(ties(all), [
    'identifier',
    'consignee',
    'same shipper (phone, email, address) and consignee (identifier, email)',
  ]);
  const stranger = { shipper: 77, consignee: 78 };
  t.same(ties({ ...all, ...stranger }), [
    'identifier',
    'consignee',
    'its shipper has the same phone, email and address, and its consignee has the same identifier and email',
  ]);
  t.same(ties({ ...of(address), ...stranger }), ['address', 'shipper', 'its shipper has the same address']);
  t.same(ties({ ...of(address, email('consignee')), shipper: 77 }), [
    'email',
    'consignee',
    'same consignee (email), and its shipper has the same address',
  ]);
  t.same(ties(of(address, phone('1'))), ['phone', 'shipper', 'same shipper, phone and address']);
});

t.test('what links, and what does not', async (t) => {
  const shared = (make: (own: number) => Link) => afterSeizure([of(make(11)), of(make(11))]).seizureHops;
  t.equal(
    shared((own) => link('address', 'Main St', own, ['consignee'])),
    1,
  );
  t.equal(
    shared((own) => link('email', 'a@b.example', own, ['shipper'])),
    1,
  );
  t.equal(
    shared((own) => link('id', 'EIN:1', own, [], ['shipper'])),
    1,
    'by the EEI alone',
  );
  t.equal(
    shared((own) => link('name', 'Devon', own, ['shipper'])),
    undefined,
    'a name',
  );
  t.equal(
    shared((own) => link('phone', '1', own, ['forwarder'])),
    undefined,
    "the forwarder's phone",
  );
  t.equal(
    shared((own) => link('container', 'C', own, ['shipment'])),
    undefined,
  );
  const forwarded = [
    of(phone('1'), link('phone', '9', 33, ['forwarder'])),
    of(link('phone', '9', 33, ['shipper'])),
  ];
  t.same(afterSeizure(forwarded), {}, 'who forwards one and ships the other');
});

t.test('a hub is no bridge, neither the first nor the second', async (t) => {
  const crowd = times(30, (index) => of(phone('hub', 100 + index)));
  t.same(afterSeizure([of(phone('hub')), ...crowd, of(phone('hub'))]), {});
  t.same(afterSeizure([of(phone('hub')), ...crowd, of(phone('hub'), phone('2')), of(phone('2'))]), {});
  t.same(afterSeizure([of(phone('1')), of(phone('1'), phone('hub')), ...crowd, of(phone('hub'))]), {});
});

t.test('a party that deals with everybody is no bridge either', async (t) => {
  const to = (names: number) => times(names, (index) => ({ ...of(phone('1')), consignee: 100 + index }));
  const subject = { ...of(phone('1')), consignee: 999 };
  t.equal(afterSeizure([...to(23), subject]).seizureHops, 1);
  t.same(afterSeizure([...to(24), subject]), {}, 'whom it ships to');
  const from = times(24, (index) => ({ ...of(link('phone', '1', 22, ['consignee'])), shipper: 100 + index }));
  t.same(afterSeizure([...from, of(link('phone', '1', 22, ['consignee']))]), {}, 'who ships to it');
  const customer = of(phone('1'), link('phone', '2', 22, ['consignee']));
  t.same(
    afterSeizure([...to(24), customer, of(link('phone', '2', 22, ['consignee']))]),
    {},
    'nor the second',
  );
});

t.test('the one that is seized is not near itself', async (t) => {
  t.same(afterSeizure([of(phone('1'))]), {});
});

t.test('it is known from its decision on, until another takes it back', async (t) => {
  const shipments = [of(phone('1')), of(phone('1'))];
  t.same(afterSeizure(shipments, { knownTo: 999 }), {});
  t.same(afterSeizure(shipments, { knownTo: 1_500, revokedBy: 1_500 }), {});
  t.same(afterSeizure(shipments, { knownTo: 1_499, revokedBy: 1_500 }), one);
});

t.test('a seizure after the departure has no age', async (t) => {
  t.equal(afterSeizure([of(phone('1')), { ...of(phone('1')), day: day - 100 }]).seizureAgeDays, 0);
});

t.test('cargo beside it', async (t) => {
  const container = link('container', 'C', 0, ['shipment']);
  const master = link('masterBill', 'M', 0, ['shipment']);
  t.same(afterSeizure([of(container), of(container)]), {
    besideSeizure: true,
    besideBill: 'B1',
    besideBy: 'container',
  });
  t.same(afterSeizure([of(container), { ...of(container), voyage: 2 }]), {}, 'on another voyage');
  t.same(afterSeizure([of(master), { ...of(master), voyage: 2 }]), {
    besideSeizure: true,
    besideBill: 'B1',
    besideBy: 'master bill',
  });
  const both = of(container, master);
  t.equal(afterSeizure([both, both]).besideBy, 'container and master bill');
  t.same(afterSeizure([of(master), { ...of(master), day: day + 61 }]), {}, 'a number that came again');
});

t.test('shipments that come after the seizure are near it, too', async (t) => {
  const memory = new MemoryHistory();
  const seized = encodeImprint(imprint(of(phone('1'))));
  memory.addSeizure({ position: 2, shipment: 1, day, bytes: seized });
  memory.addSeizure({ position: 2, shipment: 1, day, bytes: seized });
  memory.append(3, encodeImprint(imprint(of(phone('1'), phone('2')))));
  memory.append(4, encodeImprint(imprint(of(phone('2')))));
  const { graph } = knownOf(imprint(of(phone('2'))), { self: 4, knownTo: 4, lateChanges: 0 }, memory);
  t.same(graph, { seizureHops: 2, seizureAgeDays: 0, seizure: 2 });
});

t.test('a later revision of seized cargo is not near itself', async (t) => {
  const memory = new MemoryHistory();
  const seized = encodeImprint(imprint(of(phone('1'))));
  memory.append(1, seized);
  memory.addSeizure({ position: 2, shipment: 1, day, bytes: seized });
  memory.supersede(1, 3);
  memory.append(3, seized);
  const scope = { self: 3, knownTo: 3, lateChanges: 0 };
  t.same(knownOf(imprint(of(phone('1'))), { ...scope, shipment: 1 }, memory).graph, {});
  t.equal(knownOf(imprint(of(phone('1'))), scope, memory).graph.seizureHops, 1, 'another shipment is');
});
