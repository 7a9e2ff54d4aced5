import type { Shipment } from '@hammerhead/contracts';
import t from 'tap';
import { factsOf } from '../src/index.js';

const shipment: Shipment = {
  bill: 'MIAKIN2300412',
  destination: 'JM',
  parties: {
    shipper: {
      name: 'Sunrise Barrel Shipping',
      address: { lines: ['7801 NW 37th St'], city: 'Doral', country: 'US' },
      phone: '+13055550134',
      email: 'ops@sunrise.example',
      ids: [
        { type: 'EIN', value: '12-3456789' },
        { type: 'EIN', value: '123456789' },
      ],
    },
    consignee: { name: 'Marcia Brown', phone: '+18765550188' },
    notify: { name: 'Same as consignee', phone: '876-555-0188' },
    forwarder: { name: 'Gulf Forwarding LLC' },
  },
  goods: [{ description: 'PERSONAL EFFECTS' }],
};

t.test('each party gives its keys once, with the other side as counterpart', async (t) => {
  const facts = factsOf(shipment).map(
    ({ kind, role, source, key, counterpart }) => `${role}.${kind} ${source} ${key} / ${counterpart}`,
  );
  t.same(facts, [
    'shipper.name manifest SUNRISE BARREL SHIPPING / MARCIA BROWN',
    'shipper.address manifest 7801 NW 37TH ST|DORAL|US / MARCIA BROWN',
    'shipper.phone manifest +13055550134 / MARCIA BROWN',
    'shipper.email manifest ops@sunrise.example / MARCIA BROWN',
    'shipper.id manifest EIN:123456789 / MARCIA BROWN',
    'consignee.name manifest MARCIA BROWN / SUNRISE BARREL SHIPPING',
    'consignee.phone manifest +18765550188 / SUNRISE BARREL SHIPPING',
    'notify.phone manifest +18765550188 / SUNRISE BARREL SHIPPING',
    'forwarder.name manifest GULF FORWARDING / MARCIA BROWN',
  ]);
});

t.test('EEI adds what the manifest does not say, and marks it', async (t) => {
  const before = factsOf(shipment);
  const after = factsOf({
    ...shipment,
    eei: {
      usppi: { name: 'SUNRISE BARREL SHIPPING, INC.', phone: '+13055550199' },
      ultimateConsignee: { name: 'Devon Clarke' },
    },
  });
  t.same(after.slice(0, before.length), before, "the manifest's facts are the same with and without EEI");
  t.same(after.slice(before.length), [
    {
      kind: 'phone',
      role: 'shipper',
      source: 'eei',
      key: '+13055550199',
      counterpart: 'MARCIA BROWN',
    },
    {
      kind: 'name',
      role: 'consignee',
      source: 'eei',
      key: 'DEVON CLARKE',
      counterpart: 'SUNRISE BARREL SHIPPING',
    },
  ]);
});

t.test('the same shipment gives the same facts', async (t) => {
  t.equal(JSON.stringify(factsOf(shipment)), JSON.stringify(factsOf(structuredClone(shipment))));
});
