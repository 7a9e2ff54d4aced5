import t from 'tap';
import { partBits } from '@hammerhead/imprint';
import { after, times } from '../helpers/after.js';
import { link } from '../helpers/imprints.js';

const day = 20_000;
const shipper = (value: string, own = 11) => link('phone', value, own, ['shipper']);
const consignee = (value: string, own = 22) => link('phone', value, own, ['consignee']);

t.test('the parts of one rifle in five parcels', async (t) => {
  const { barrel, bolt, receiver, magazine, trigger } = partBits;
  const address = (own: number) => link('address', 'Main St', own, ['shipper']);
  const parcel = (own: number, given: object) => ({ day, shipper: own, links: [address(own)], ...given });
  const earlier = [
    parcel(1, { parts: trigger, day: day - 20 }),
    parcel(2, { possibleParts: barrel, day: day - 3 }),
    parcel(3, { parts: bolt, day: day - 21 }),
    { day, links: [shipper('9')], parts: receiver },
  ];
  t.match(after(earlier, parcel(4, { parts: magazine })).history, {
    partClasses: 3,
    partClassesElsewhere: 2,
    partClassesNamed: 2,
    partsHere: 'magazine',
    partsElsewhere: 'barrel, trigger',
    partsAt: [2, 1],
  });
  t.match(after(earlier, parcel(4, { possibleParts: magazine | trigger })).history, {
    partClasses: 3,
    partClassesElsewhere: 1,
    partClassesNamed: 1,
    partsHere: 'magazine, trigger',
    partsElsewhere: 'barrel',
    partsAt: [2],
  });
  t.equal(
    after(earlier, parcel(4, {})).history.partClasses,
    undefined,
    'a parcel without parts is not of it',
  );
});

t.test('what a shop sends to others is no part of it', async (t) => {
  const sold = (to: number) => ({ day, consignee: to, possibleParts: partBits.bolt, links: [shipper('1')] });
  const subject = { day, consignee: 99, parts: partBits.barrel, links: [shipper('1'), consignee('2')] };
  const found = (count: number) =>
    after(
      times(count, (index) => sold(100 + index)),
      subject,
    ).history;
  t.equal(found(23).partClasses, 2);
  t.equal(found(24).partClasses, 1);
  t.equal(found(24).shipper?.shipments, 24, 'a history it has');
  const received = { ...subject, links: [consignee('2')], parts: partBits.trigger };
  t.equal(after([...times(24, (index) => sold(100 + index)), received], subject).history.partClasses, 2);
});

t.test('values just under 2,500 USD', async (t) => {
  const lot = (from: string, to: string, underThreshold: number, ago = 1) => ({
    day: day - ago,
    underThreshold,
    links: [shipper(from), consignee(to)],
  });
  const earlier = [
    lot('1', '2', 1),
    lot('1', '2', 3, 29),
    lot('1', '2', 1, 30),
    lot('1', '2', 0),
    lot('1', '7', 1),
    lot('8', '2', 1),
    lot('8', '7', 1),
  ];
  t.match(after(earlier, lot('1', '2', 1, 0)).history, {
    underThreshold: 5,
    underThresholdBetween: 3,
    underThresholdTo: 4,
  });
  t.equal(after(earlier, lot('1', '2', 0, 0)).history.underThreshold, undefined);
});

t.test('names on one phone and at one address', async (t) => {
  const of = (own: number, ago: number) => ({
    day: day - ago,
    links: [link('email', 'a@b.example', own, ['consignee']), link('address', 'Main St', own, ['shipper'])],
  });
  const { graph } = after([of(1, 1), of(2, 179), of(2, 3), of(3, 180), of(0, 1)], of(4, 0));
  t.same(graph, {
    addressNames: 3,
    addressRole: 'shipper',
    phoneNames: 3,
    phoneRole: 'consignee',
    phoneKind: 'email',
  });
  t.same(after([of(4, 1)], of(4, 0)).graph, {}, 'one name alone');
});

t.test('one shipper to many people in one town', async (t) => {
  const to = (own: number, given: object = {}) => ({
    day,
    consignee: own,
    toPerson: true,
    town: 3,
    links: [shipper('1')],
    ...given,
  });
  const earlier = [to(1), to(2, { day: day - 29 }), to(2), to(3, { day: day - 30 }), to(4, { town: 4 })];
  t.equal(after([...earlier, to(5, { toPerson: false })], to(6)).graph.fanOut, 3);
  t.same(after(earlier, to(6, { town: 0 })).graph, {}, 'of no town nothing can be told');
});

t.test('many people in many states to one person', async (t) => {
  const from = (own: number, state: number, given: object = {}) => ({
    day,
    shipper: own,
    fromPerson: true,
    toPerson: true,
    state,
    links: [consignee('1')],
    ...given,
  });
  const shop = from(7, 7, { fromPerson: false });
  const earlier = [
    from(1, 1),
    from(2, 1, { day: day - 59 }),
    from(3, 3, { day: day - 60 }),
    from(4, 0),
    shop,
  ];
  t.same(after(earlier, from(5, 2)).graph, { fanIn: 4, fanInStates: 2 });
  t.same(after(earlier, from(5, 2, { toPerson: false })).graph, {});
});

t.test('values just under 2,500 USD from one address', async (t) => {
  const lot = (own: number, to: number) => ({
    day,
    underThreshold: 1,
    shipper: own,
    consignee: to,
    links: [link('address', 'Main St', own, ['shipper'])],
  });
  const { underThreshold, underThresholdTo } = after([lot(1, 5), lot(2, 6)], lot(3, 7)).history;
  t.same([underThreshold, underThresholdTo], [3, 1]);
});

t.test('weight that the goods do not explain, again', async (t) => {
  const heavy = (given: object = {}) => ({ day, heavy: true, links: [shipper('1')], ...given });
  const light = heavy({ heavy: false });
  const found = (...earlier: readonly object[]) => {
    const { linkedLately, heavyLately } = after(earlier, heavy()).history;
    return [linkedLately, heavyLately];
  };
  t.same(found(heavy({ day: day - 59 }), light, heavy({ day: day - 60 })), [2, 1]);
  t.same(found(heavy({ links: [shipper('2')] })), [undefined, undefined], "somebody else's");
  t.equal(after([heavy()], light).history.linkedLately, undefined, 'this one has no such weight');
  const busy = times(24, (index) => heavy({ consignee: 100 + index }));
  t.same(found(...busy), [undefined, undefined], 'a party that deals with many');
  t.same(found(heavy({ split: 7 }), heavy({ split: 7 })), [1, 1], 'the parts of one bill');
});

t.test('one phone in several towns', async (t) => {
  const of = (own: number, shipperTown: number) => ({ day, shipperTown, links: [shipper('1', own)] });
  const { graph } = after([of(1, 5), of(2, 6), of(3, 0)], of(1, 5));
  t.match(graph, { phoneNames: 3, phoneTowns: 2 });
  t.equal(after([of(2, 5)], of(1, 5)).graph.phoneTowns, undefined);
});

t.test('one filing for many', async (t) => {
  const itn = link('itn', 'X1', 0, ['shipment']);
  const filed = (from: number, to: number, given: object = {}) => ({
    day,
    shipper: from,
    consignee: to,
    links: [itn],
    ...given,
  });
  const found = (...earlier: readonly object[]) =>
    Object.fromEntries(
      Object.entries(after(earlier, filed(1, 1)).history).filter(([name]) => name.startsWith('itn')),
    );
  t.same(found(filed(2, 2), filed(3, 3)), { itnElsewhere: 2, itnOtherConsignee: 2 });
  t.same(found(filed(1, 2)), { itnOtherConsignee: 1 }, 'another consignee of the same exporter');
  t.match(found(filed(1, 2, { day: day - 9, voyage: 2 }), filed(1, 2)), {
    itnOtherConsignee: 2,
    itnApart: 1,
  });
  t.same(found(filed(1, 1), filed(2, 1)), {}, 'several bills to one consignee');
  t.same(found(filed(1, 1, { day: day - 9, voyage: 2 })), { itnOtherVoyage: 1, itnApart: 1 });
  t.same(found(filed(1, 1, { day: day - 1, voyage: 2 })), {}, 'rolled to the next day');
  t.same(found(filed(0, 0)), {}, 'of nobody nothing can be told');
  const known = { links: [itn, shipper('1'), consignee('2')], day, shipper: 1, consignee: 1 };
  t.notOk(
    'itnElsewhere' in after([{ ...known, shipper: 2, consignee: 2 }], known).history,
    'the same by their phones',
  );
  const part = { split: 7, voyage: 2, day: day - 9 };
  t.equal(
    after([filed(1, 1, part)], filed(1, 1, { split: 7 })).history.itnOtherVoyage,
    undefined,
    'another part of the same bill',
  );
});

t.test('one container on two voyages at once', async (t) => {
  const boxed = (given: object) => ({ links: [link('container', 'MSCU1', 0, ['shipment'])], day, ...given });
  const subject = boxed({ voyage: 1, conveyance: 1 });
  const found = (given: object) => after([boxed(given)], subject).history.containerElsewhere;
  const other = { voyage: 2, conveyance: 2, day: day - 2, arrivalDay: day + 1 };
  t.equal(found(other), 1);
  t.equal(found({ ...other, conveyance: 0 }), 1, 'an unnamed conveyance');
  t.equal(found({ ...other, arrivalDay: day }), undefined, 'it had arrived');
  t.equal(found({ ...other, conveyance: 1 }), undefined, 'the same ship sails on');
  t.equal(found({ ...other, arrivalDay: day + 300 }), undefined, 'no voyage takes that long');
  t.equal(found({ ...other, day }), undefined, 'of the same day nothing is told');
  const groupage = times(90, () => boxed({ voyage: 1, conveyance: 1 }));
  t.equal(
    after([boxed(other), ...groupage], subject).history.containerElsewhere,
    1,
    'behind a full container',
  );
});

t.test('late changes are passed on', async (t) => {
  t.equal(after([], {}, 2).history.lateChanges, 2);
  t.equal(after([], {}, 0).history.lateChanges, undefined);
});
