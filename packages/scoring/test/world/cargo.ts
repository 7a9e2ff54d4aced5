import type { Manifest, Party, Shipment } from '@hammerhead/contracts';
import type { Random } from './random.js';

const first = ['Devon', 'Marcia', 'Jean', 'Rosa', 'Winston', 'Keisha', 'Pierre'];
const last = ['Clarke', 'Brown', 'Baptiste', 'Reyes', 'Campbell', 'Joseph', 'Williams', 'Charles'];
const towns = ['Kingston', 'Montego Bay', 'Spanish Town'];
const states = ['FL', 'GA', 'NY', 'TX'];
const goods = [
  { description: 'PERSONAL EFFECTS', hs: '980400' },
  { description: 'GLOCK SLIDE', hs: '732690' },
  { description: 'RIFLE BARREL', hs: '7306' },
  { description: 'STEEL PINS AND SPRINGS', hs: '7320' },
  { description: 'ALUMINUM BILLET', hs: '7616' },
  { description: 'USED CLOTHING', hs: '6309' },
] as const;

/** Somebody; 56 of them have names that nobody would take for one another. */
export const personOf = (index: number): string =>
  `${first[index % first.length] ?? ''} ${last[Math.floor(index / first.length) % last.length] ?? ''}`;

/**
 * Few people with few phones, addresses and identifiers among them, so that everything is shared; and the phone and
 * address of a crowd, on every third shipment.
 */
export function aShipment(random: Random, bill: string): Shipment {
  const shipper = aParty(random, 'US');
  const consignee = random.chance(0.08) ? shipper : aParty(random, 'JM');
  const lines = Array.from({ length: random.between(1, 2) }, () => ({
    ...random.pick(goods),
    ...random.maybe(0.8, () => ({ weightKg: random.between(1, 9) })),
    ...random.maybe(0.8, () => ({ valueUsd: random.pick([90, 2_100, 2_400, 2_600]) })),
  }));
  const itns = Array.from(
    { length: random.between(0, 2) },
    () => `X2026030100${random.between(1_000, 1_060)}`,
  );
  return {
    bill,
    destination: random.chance(0.05) ? 'FR' : 'JM',
    parties: {
      shipper,
      consignee,
      ...random.maybe(0.2, () => ({ notify: aParty(random, 'JM') })),
      ...random.maybe(0.5, () => ({ forwarder })),
    },
    goods: lines,
    ...random.maybe(0.3, () => ({ masterBill: `MB${random.between(1, 15)}` })),
    ...random.maybe(0.1, () => ({ part: { number: random.between(1, 3), of: 3 } })),
    ...(itns.length > 0 && { itns }),
    ...random.maybe(0.4, () => ({ equipment: [{ container: `MSCU10000${random.between(10, 25)}` }] })),
    ...random.maybe(0.15, () => ({
      eei: {
        itn: `X2026030100${random.between(1_000, 1_060)}`,
        stateOfOrigin: 'FL',
        usppi: aParty(random, 'US'),
      },
    })),
  };
}

/** Gives its phone as its own, and as that of many it serves. */
const forwarder: Party = { name: 'Doral Freight Forwarding', kind: 'business', phone: '+13055550999' };

function aParty(random: Random, country: 'US' | 'JM'): Party {
  const crowd = random.chance(0.33);
  const name = `${random.pick(first)} ${random.pick(last)}`;
  const place = random.between(1, 40);
  return {
    name: crowd ? `${name} ${String.fromCharCode(65 + random.between(0, 25))}son` : name,
    ...random.maybe(0.9, () => ({ kind: random.chance(0.8) ? ('person' as const) : ('business' as const) })),
    ...random.maybe(0.7, () => ({
      address: {
        lines: [crowd ? '7801 NW 37th St' : `${place} Molynes Rd`],
        city: random.pick(towns),
        region: random.pick(states),
        country,
      },
    })),
    ...random.maybe(0.6, () => ({
      phone: crowd && random.chance(0.8) ? '+13055550999' : `+130555501${random.between(10, 55)}`,
    })),
    ...random.maybe(0.2, () => ({ email: `m${random.between(1, 40)}@example.com` })),
    ...random.maybe(0.2, () => ({ ids: [{ type: 'EIN', value: `12-34567${random.between(10, 50)}` }] })),
  };
}

const dayMs = 86_400_000;
const firstDay = Date.UTC(2026, 0, 20);

/** Leaves within five months, in any order; now and then centuries away. */
export function aTransport(random: Random, progress: number): Manifest['transport'] {
  const day = random.chance(0.03)
    ? random.between(-250_000, 500_000)
    : Math.floor(progress * 120) + random.between(-25, 25);
  const departure = firstDay + day * dayMs + random.between(0, 23) * 3_600_000;
  return {
    mode: 'vessel',
    carrier: random.pick(['AMQT', 'SEAB']),
    conveyance: random.pick(['Caribe Pioneer', 'Island Express', 'Antilles Star']),
    voyage: `${random.between(1, 40)}W`,
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    departureAt: new Date(departure).toISOString().replace(/\.000Z$/, 'Z'),
    ...random.maybe(0.7, () => ({
      arrivalAt: new Date(departure + random.between(1, 20) * dayMs).toISOString().replace(/\.000Z$/, 'Z'),
    })),
  };
}
