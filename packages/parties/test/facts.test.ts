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

t.test('each party gives its keys once, with its name', async (t) => {
  const facts = factsOf(shipment).map(
    ({ kind, role, source, key, name }) => `${role}.${kind} ${source} ${key} / ${name}`,
  );
  t.same(facts, [
    'shipper.name manifest SUNRISE BARREL SHIPPING / Sunrise Barrel Shipping',
    'shipper.address manifest 7801 NW 37TH ST|DORAL|US / Sunrise Barrel Shipping',
    'shipper.phone manifest +13055550134 / Sunrise Barrel Shipping',
    'shipper.email manifest ops@sunrise.example / Sunrise Barrel Shipping',
    'shipper.id manifest EIN:123456789 / Sunrise Barrel Shipping',
    'consignee.name manifest MARCIA BROWN / Marcia Brown',
    'consignee.phone manifest +18765550188 / Marcia Brown',
    'notify.phone manifest +18765550188 / Same as consignee',
    'forwarder.name manifest GULF FORWARDING / Gulf Forwarding LLC',
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
      name: 'SUNRISE BARREL SHIPPING, INC.',
    },
    {
      kind: 'name',
      role: 'consignee',
      source: 'eei',
      key: 'DEVON CLARKE',
      name: 'Devon Clarke',
    },
  ]);
});

t.test('the same shipment gives the same facts', async (t) => {
  t.equal(JSON.stringify(factsOf(shipment)), JSON.stringify(factsOf(structuredClone(shipment))));
});
