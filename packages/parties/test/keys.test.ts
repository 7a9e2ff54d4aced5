import type { Party } from '@hammerhead/contracts';
import t from 'tap';
import { contentOf, keysOf } from '../src/index.js';

const party: Party = {
  name: 'Sunrise Barrel Shipping, Inc.',
  kind: 'business',
  address: { lines: ['7801 NW 37th St'], city: 'Doral', region: 'FL', country: 'US' },
  phone: '305-555-0134',
  email: 'Ops@Sunrise.example',
  ids: [{ type: 'FEIN', value: '65-4301278' }],
};

t.test('a party gives its keys, normalized, in the order of their kinds', async (t) => {
  t.same(keysOf(party), [
    { kind: 'name', key: 'SUNRISE BARREL SHIPPING' },
    { kind: 'address', key: '7801 NW 37TH ST|DORAL|US' },
    { kind: 'phone', key: '+13055550134' },
    { kind: 'email', key: 'ops@sunrise.example' },
    { kind: 'id', key: 'EIN:654301278' },
  ]);
});

t.test('what names nobody and reaches nobody is no key', async (t) => {
  t.same(keysOf({ name: 'Same as consignee', phone: '12', address: { city: 'Doral', country: 'US' } }), []);
});

t.test('the content of two parties is the same only where all is that their keys follow from', async (t) => {
  const { address = {} } = party;
  const others: Party[] = [
    { ...party, name: 'Sunrise Barrel Shipping' },
    { ...party, phone: '305-555-0135' },
    { ...party, email: 'ops@sunset.example' },
    { ...party, ids: [] },
    { ...party, ids: [{ type: 'FEIN', value: '12-3456780' }] },
    { ...party, address: { ...address, city: 'Miami' } },
    { ...party, address: { ...address, region: 'Florida' } },
    { ...party, address: { ...address, country: 'PR' } },
    // Lines that read like an identifier, and the other way round.
    { ...party, address: { ...address, lines: ['', 'FEIN', '65-4301278'] }, ids: [] },
    { ...party, address: { ...address, lines: [] }, ids: [{ type: 'FEIN', value: '65-4301278' }] },
    { name: party.name, ids: [{ type: 'FEIN', value: '65-4301278' }] },
  ];
  const contents = [party, ...others].map(contentOf);
  t.equal(new Set(contents).size, contents.length);
  t.equal(contentOf(structuredClone(party)), contentOf(party));
  t.equal(
    contentOf({ ...party, kind: 'person' }),
    contentOf(party),
    'no key follows from what kind of party it is',
  );
});
