import t from 'tap';
import { after, times } from '../helpers/after.js';
import { link } from '../helpers/imprints.js';

const day = 20_000;
const phone = (value: string, own = 11) => link('phone', value, own, ['shipper']);
const by = (links: readonly ReturnType<typeof link>[], given: object = {}) => ({ links, day, ...given });
const toNobody = { unidentified: ['consignee'] };
/** Shipments of one shipper so many days before. */
const before = (...days: readonly number[]) => days.map((ago) => by([phone('1')], { day: day - ago }));

t.test('a party that is new', async (t) => {
  const { history, graph } = after([by([phone('2')])], by([phone('1')]));
  t.same([history, graph], [toNobody, {}]);
});

t.test('a party that states nothing to distinguish it from others', async (t) => {
  const unidentified = (...links: readonly ReturnType<typeof link>[]) =>
    after(hub, by(links, { shipperTown: 5, shipper: 11 })).history.unidentified;
  const hub = times(24, (index) => by([phone('9', 100 + index)]));
  const both = ['shipper', 'consignee'];
  t.same(unidentified(), both);
  t.same(unidentified(phone('9')), both, "a hub's phone");
  t.same(unidentified(phone('1')), ['consignee']);
  t.same(unidentified(link('name', 'Devon', 11, ['shipper'])), ['consignee'], 'a name with a town');
  t.same(after([], by([link('name', 'Devon', 11, ['shipper'])])).history.unidentified, both, 'a name alone');
  t.same(unidentified(phone('1'), link('phone', '2', 22, ['consignee'])), undefined);
});

t.test('names that use one phone', async (t) => {
  const of = (own: number) => by([phone('1', own)], { shipper: own });
  const { shipper } = after([of(11), of(12), of(12), of(13)], of(11)).history;
  t.match(shipper, { shipments: 4, names: 3, by: 'phone' });
  const email = (own: number) => by([link('email', 'a@b.example', own, ['shipper'])], { shipper: own });
  t.match(after([email(12)], email(11)), {
    history: { shipper: { by: 'email' } },
    graph: { phoneKind: 'email' },
  });
  t.equal(after([of(11)], of(11)).history.shipper?.names, undefined);
});

t.test('how often a party ships', async (t) => {
  const { shipper, consignee } = after(
    before(0, 3, 6, 7, 13, 14, 40, 364, 365, -1),
    by([phone('1')]),
  ).history;
  t.same(shipper, { shipments: 8, lastWeek: 3, lastFortnight: 5, weekly: 0.16, dormantDays: 14 });
  t.equal(consignee, undefined, 'his phone as a shipper is not that of a consignee');
});

t.test('a party that was away', async (t) => {
  t.same(after(before(1, 200, 300), by([phone('1')])).history.shipper, {
    shipments: 3,
    lastWeek: 1,
    lastFortnight: 1,
    dormantDays: 200,
  });
});

t.test('of the newest 64 the rate is that of the days they cover', async (t) => {
  const daily = after(
    times(100, (index) => by([phone('1')], { day: day - index })),
    by([phone('1')]),
  );
  t.match(daily.history.shipper, { shipments: 64, lastWeek: 7, weekly: 7 });
  const hourly = after(
    times(100, () => by([phone('1')])),
    by([phone('1')]),
  );
  t.same(hourly.history.shipper, { shipments: 64, lastWeek: 64, lastFortnight: 64, weekly: 64 });
});

t.test('goods of another chapter after twenty', async (t) => {
  const of = (count: number, heading: number) =>
    after(
      times(count, () => by([phone('1')], { heading: 1_006 })),
      by([phone('1')], { heading }),
    ).history.shipper?.newChapter;
  t.equal(of(20, 8_483), true);
  t.equal(of(19, 8_483), undefined);
  t.equal(of(20, 1_001), undefined, 'another heading of the chapter');
  t.equal(of(20, 0), undefined, 'no heading stated');
});

t.test('what identifies a party', async (t) => {
  const town = { shipperTown: 5, shipper: 11 };
  const address = (own: number) => link('address', 'Main St', own, ['shipper']);
  const name = link('name', 'Devon', 11, ['shipper']);
  const count = (earlier: object, subject: object) => after([earlier], subject).history.shipper?.shipments;
  t.equal(count(by([phone('1', 99)], { shipper: 99 }), by([phone('1')])), 1, 'a phone, whatever the name');
  t.equal(count(by([address(11)]), by([address(11)])), 1, 'an address with the name');
  t.equal(count(by([address(99)], { shipper: 99 }), by([address(11)])), undefined, 'not the address alone');
  t.equal(count(by([name], town), by([name], town)), 1, 'a name in its town');
  t.equal(count(by([name], { ...town, shipperTown: 6 }), by([name], town)), undefined, 'not in another');
  t.equal(count(by([name]), by([name])), undefined, 'nor where no town is stated');
  const both = by([name, address(11)], town);
  t.equal(count(by([name], town), both), undefined, 'nor where an address is known, if it never came before');
  t.equal(count(by([name], town), by([name, phone('1')], town)), undefined, 'nor where a phone is');
  const filed = by([link('phone', '1', 11, [], ['shipper'])]);
  t.equal(count(filed, by([phone('1')])), 1, 'a phone that only the EEI names');
});

t.test('carriers and notify parties are not parties to it', async (t) => {
  for (const role of ['forwarder', 'notify', 'intermediateConsignee'] as const) {
    const other = by([link('phone', '1', 33, [role])]);
    t.same(after([other], by([phone('1')])).history, toNobody, `${role} of another shipment`);
    t.equal(after([by([phone('1')])], other).history.shipper, undefined, `${role} of this one`);
  }
});

t.test('what one sends to oneself is both sides of one shipment', async (t) => {
  const own = by([link('phone', '1', 11, ['shipper', 'consignee'])], { consignee: 11 });
  const { shipper, consignee, between } = after([own, own], own).history;
  t.same([shipper?.shipments, consignee?.shipments, between], [2, 2, 2]);
});

t.test('several links to one neighbor count once', async (t) => {
  const links = [
    phone('1'),
    link('email', 'a@b.example', 11, ['shipper']),
    link('id', 'EIN:1', 11, ['shipper']),
  ];
  t.equal(after([by(links), by(links)], by(links)).history.shipper?.shipments, 2);
});

t.test('the parts of one bill count once, and the other parts of this one not at all', async (t) => {
  const part = (split: number) => by([phone('1')], { split });
  t.equal(after([part(7), part(7), part(8)], part(0)).history.shipper?.shipments, 2);
  t.equal(after([part(7), part(7), part(8)], part(7)).history.shipper?.shipments, 1);
});

t.test('a hub links nobody', async (t) => {
  const sharing = (names: number) =>
    times(names, (index) => by([phone('1', 100 + index)], { shipper: 100 + index }));
  t.equal(after(sharing(23), by([phone('1')])).history.shipper?.shipments, 23);
  t.equal(after(sharing(23), by([phone('1')])).graph.phoneNames, 24);
  const { history, graph } = after(sharing(24), by([phone('1')]));
  t.same([history, graph], [{ unidentified: ['shipper', 'consignee'] }, {}]);
  const busy = times(200, () => by([phone('1')]));
  t.equal(
    after([...sharing(24), ...busy], by([phone('1')])).history.shipper?.shipments,
    64,
    'as its newest 64 tell',
  );
});

t.test('between the same two', async (t) => {
  const both = (shipper: string, consignee: string) =>
    by([phone(shipper), link('phone', consignee, 22, ['consignee'])]);
  const { history } = after([both('1', '2'), both('1', '3'), both('4', '2')], both('1', '2'));
  t.same([history.shipper?.shipments, history.consignee?.shipments, history.between], [2, 2, 1]);
});
