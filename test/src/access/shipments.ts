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

/** A name that no other text has, and that none of some thousand others comes near: with four syllables one in a few did. */
export function nameOf(text: string): string {
  let [hash, name] = [7, ''];
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647;
  for (let left = hash; name.length < 12; left = Math.floor(left / syllables.length))
    name += syllables[left % syllables.length] ?? '';
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1, 6)} ${name.slice(6, 7).toUpperCase()}${name.slice(7)}`;
}

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
