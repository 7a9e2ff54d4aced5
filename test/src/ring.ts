import type { Manifest, Party, Shipment } from '@hammerhead/contracts';

const dayMs = 86_400_000;
export const departureIn = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();

/** Its phone stands on all its customers' shipments: as the forwarder's, and on many as the customer's own. */
export const forwarder: Party = {
  name: 'Doral Freight Forwarding',
  kind: 'business',
  address: { lines: ['7801 NW 37th St'], city: 'Doral', region: 'FL', postalCode: '33166', country: 'US' },
  phone: '+13055550134',
};

/** Innocent goods of two senders who share a phone, a month apart; three have left. */
export const ring: Manifest[] = [1, 2, 3, 4, 5].map((number) => ({
  manifestNumber: `RING-${number}`,
  revision: 1,
  transport: {
    mode: 'vessel',
    carrier: 'AMQT',
    conveyance: 'Caribe Pioneer',
    voyage: `${number}W`,
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    departureAt: departureIn(30 * (number - 3) - 5),
  },
  shipments: [ringShipment(number)],
}));

function ringShipment(number: number): Shipment {
  const town = { city: 'Miami', region: 'FL', postalCode: '33125', country: 'US' };
  return {
    bill: `RING${number}`,
    destination: 'JM',
    exemption: 'NOEEI 30.37(a)',
    parties: {
      shipper: {
        name: number % 2 === 0 ? 'Winston Charles' : 'Keisha Campbell',
        kind: 'person',
        address: { lines: [`${100 * number} NW ${number}th Ave`], ...town },
        phone: '+13055550166',
      },
      consignee: {
        name:
          ['Marcia Brown', 'Rosa Reyes', 'Devon Clarke', 'Jean Baptiste', 'Pierre Joseph'][number - 1] ?? '',
        kind: 'person',
        address: { lines: [`${10 * number} Molynes Rd`], city: 'Kingston', country: 'JM' },
        phone: `+1876555017${number}`,
      },
      forwarder,
    },
    packages: [{ count: 1, type: 'CT' }],
    grossWeightKg: 20,
    goods: [
      {
        description: 'USED CLOTHING AND SHOES',
        hs: '630900',
        packages: 1,
        packageType: 'CT',
        weightKg: 20,
        valueUsd: 150,
      },
    ],
  };
}
