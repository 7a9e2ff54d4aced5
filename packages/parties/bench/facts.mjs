// Parties per second of CPU through keysOf, each with its own name, address and phone, by kinds of phones.
import { keysOf } from '../build/src/index.js';

const phones = {
  'North American': (index) => `+1876${2_000_000 + index * 37}`,
  'dialed at home': (index) => `(305) ${200 + (index % 700)}-${1_000 + (index % 9_000)}`,
  Haitian: (index) => `+509 ${3_000 + (index % 6_000)} ${1_000 + (index % 9_000)}`,
  'by the library': (index) => `+31 (0)20 ${200 + (index % 700)} ${1_000 + (index % 9_000)}`,
};
const party = (name, country, index, phone) => ({
  name,
  address: { lines: [`${index} Molynes Road`], city: 'Kingston', country },
  phone: phone(index),
});

for (const [kind, phone] of Object.entries(phones)) {
  const parties = Array.from({ length: 20_000 }, (_, index) => [
    {
      ...party(`Sunrise Barrel Shipping ${index % 500} Ltd.`, 'US', index, phone),
      email: 'Ops@Sunrise.example',
      ids: [{ type: 'EIN', value: `65-4${String((index * 7_919) % 1_000_000).padStart(6, '0')}` }],
    },
    party(index % 10 === 0 ? `José Núñez ${index}` : `Marcia Brown ${index}`, 'JM', index, phone),
  ]).flat();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 30; round += 1) {
    const start = process.cpuUsage();
    for (const one of parties) keysOf(one);
    best = Math.min(best, process.cpuUsage(start).user);
  }
  console.log(`${kind.padEnd(16)} ${Math.round((parties.length * 1_000) / best)} k parties/s`);
}
