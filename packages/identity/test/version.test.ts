import { createHash } from 'node:crypto';
import { canonicalize, type Shipment, shipmentSchema } from '@hammerhead/contracts';
import { encodeImprint, gistOf, identityVersion, imprintOf, UnseenParties } from '@hammerhead/imprint';
import { sortedName } from '@hammerhead/parties';
import t from 'tap';
import { documents, transport } from './log.js';

/**
 * Of each version the SHA-256 over the keys of the shipments below. Where the test fails, keys have changed: raise
 * `identityVersion` (packages/imprint), so that logs with the keys of before are recomputed, and note the hash of the new
 * version. The hash of a version that no release has brought yet is replaced instead.
 */
const known: Readonly<Record<number, string>> = {
  2: '973b44ce4ca4c3be1fa7f02171480200acce50615e8b28e414fc3a57c319c4a7',
};

/** Names, addresses, phones, emails and identifiers of the kinds that normalizers differ about. */
const odd: readonly object[] = [
  {
    name: 'Caribe Foods, Ltd.',
    phone: '305-555-4718 y 809-555-0199 ext. 12',
    email: 'Ops <ops@caribe.example>;',
  },
  {
    name: 'JOSÉ  NÚÑEZ',
    address: { lines: ['C/ Duarte No. 4', 'Apto. 2'], city: 'Santiago 10', country: 'DO' },
  },
  {
    name: 'Smith & Sons Company',
    address: { lines: ['c/o Devon Clarke, 14 Hope Road'], city: 'Kingston', country: 'JM' },
  },
  { name: 'Сергей Иванов', ids: [{ type: 'Passport No.', value: 'МН 305218' }] },
  { name: 'Реdrо Саstillo', phone: '07 830 2094', address: { country: 'CU' } },
  { name: 'Capt. Juan Perez Jr.', ids: [{ type: 'Cédula', value: '001-1234567-8' }] },
  { name: 'Marcia Brown c/o Devon Clarke', phone: '423414', address: { country: 'SR' } },
  { name: 'Juan Perez 8095550101', address: { country: 'DO' } },
  { name: 'Alpha Trading d/b/a Beta Marine Supply LLC', ids: [{ type: 'FEIN', value: '65-430127800' }] },
  { name: 'Clarke &amp; Brown Trading', email: 'mailto:Clarke+1@Example.com' },
  {
    name: 'Ma. Elena Cruz',
    phone: '461 2913',
    address: { lines: ['Kaya 4'], city: 'Willemstad', country: 'CW' },
  },
  { name: 'Ets. Jean-Baptiste et Fils S.A.', address: { lines: ['Ri Capois'], city: 'Okap', country: 'HT' } },
];

const shipments: readonly Shipment[] = [
  ...documents,
  ...odd.map((consignee, index) =>
    canonicalize(
      shipmentSchema.parse({
        bill: `ODD-${index}`,
        destination: 'JM',
        masterBill: 'MAEU 123-7',
        itns: ['AES X20230912004521'],
        equipment: [{ container: 'csqu 305438-3' }],
        parties: { shipper: { name: 'Sunrise Barrel Shipping' }, consignee },
        goods: [{ description: 'Efectos personales', hs: '9804.00' }],
      }),
    ),
  ),
];

t.test('keys change with their version', async (t) => {
  const hash = createHash('sha256');
  const unseen = new UnseenParties(() => false);
  for (const [index, shipment] of shipments.entries()) {
    const imprint = imprintOf(shipment, transport);
    hash.update(encodeImprint(imprint)).update(String(gistOf(shipment)));
    hash.update(sortedName(shipment.parties.consignee.name));
    unseen.add(shipment, imprint.links, index + 1);
  }
  hash.update(JSON.stringify(unseen.rows()));
  t.equal(
    hash.digest('hex'),
    known[identityVersion],
    `the keys of version ${identityVersion}: read what stands above this test`,
  );
});
