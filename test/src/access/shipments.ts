import { createHash } from 'node:crypto';

const syllables = [
  'ba',
  'do',
  'fi',
  'gu',
  'ka',
  'le',
  'mo',
  'ni',
  'pa',
  'ro',
  'su',
  'te',
  'vi',
  'wa',
  'yo',
  'ze',
];

/** A name that no other text has, and that none of some thousand others comes near, however alike the texts are. */
export function nameOf(text: string): string {
  const hash = createHash('sha256').update(text).digest();
  const [first, last] = [hash.subarray(0, 3), hash.subarray(3, 6)].map((part) =>
    [...part].map((byte) => syllables[byte % syllables.length]).join(''),
  );
  return `${capital(first)} ${capital(last)}`;
}

const capital = (name = ''): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

const hour = 3_600_000;

/** A manifest of harmless shipments that leaves tomorrow, each with a consignee of its own. */
export const manifestOf = (manifestNumber: string, bills: readonly string[]) => ({
  manifestNumber,
  revision: 1,
  transport: {
    mode: 'vessel',
    carrier: 'AMQT',
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    ladingAt: new Date(Date.now() + 20 * hour).toISOString(),
    departureAt: new Date(Date.now() + 24 * hour).toISOString(),
  },
  shipments: bills.map((bill) => ({
    bill,
    destination: 'JM',
    parties: {
      shipper: { name: `${nameOf(`shipper of ${bill}`)} Trading`, kind: 'business' },
      consignee: {
        name: nameOf(bill),
        kind: 'person',
        address: { lines: [`${bill} Road`], city: 'Kingston', country: 'JM' },
      },
    },
    packages: [{ count: 1, type: 'BX' }],
    grossWeightKg: 20,
    goods: [{ description: 'USED CLOTHING', hs: '630900', valueUsd: 300, weightKg: 20 }],
  })),
});
