import type { Manifest } from '@hammerhead/contracts';

const day = 86_400_000;

/** A manifest of one shipment that reaches a tier under any sane rule set: pistols, and no license for them. */
export function pistols(number: number, now: Date): Manifest {
  const serial = String(number).padStart(6, '0');
  return {
    manifestNumber: `BENCH-${serial}`,
    revision: 1,
    transport: {
      mode: 'vessel',
      carrier: 'AMQT',
      conveyance: 'Caribe Pioneer',
      portOfExport: 'USMIA',
      portOfUnlading: 'JMKIN',
      departureAt: new Date(now.getTime() + 3 * day).toISOString(),
    },
    shipments: [
      {
        bill: `BENCH${serial}`,
        destination: 'JM',
        parties: {
          shipper: {
            name: `Sunrise Barrel Shipping ${number}`,
            kind: 'business',
            address: { lines: [`${number} NW 37th St`], city: 'Doral', region: 'FL', country: 'US' },
            phone: `+1305${String(2_000_000 + number)}`,
          },
          consignee: {
            name: `Marcia Brown ${number}`,
            kind: 'person',
            address: { lines: [`${number} Molynes Rd`], city: 'Kingston', country: 'JM' },
            phone: `+1876${String(5_000_000 + number)}`,
          },
        },
        packages: [{ count: 1, type: 'BX' }],
        grossWeightKg: 4,
        goods: [{ description: 'GLOCK 19 PISTOLS 9MM', hs: '930200', weightKg: 4, valueUsd: 1_800 }],
      },
    ],
  };
}
