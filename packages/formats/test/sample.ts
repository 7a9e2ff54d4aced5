import type { Manifest } from '@hammerhead/contracts';

/** A manifest that uses nearly every key; a fresh copy at each call. */
export const sampleManifest = (): Manifest => ({
  manifestNumber: 'AMQT-MIAKIN-230914',
  revision: 1,
  transport: {
    mode: 'vessel',
    carrier: 'AMQT',
    conveyance: 'Caribe Pioneer',
    imo: '9074729',
    voyage: '0123W',
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    ladingAt: '2023-09-14T06:00:00Z',
    departureAt: '2023-09-14T18:00:00Z',
    arrivalAt: '2023-09-16T11:00:00Z',
  },
  shipments: [
    {
      bill: 'MIAKIN2300412',
      masterBill: 'AMQT23091187',
      destination: 'JM',
      part: { number: 1, of: 1 },
      itns: ['X20230912004521'],
      parties: {
        shipper: {
          name: 'Sunrise "Barrel" Shipping',
          kind: 'business',
          address: { lines: ['7801 NW 37th St'], city: 'Doral', region: 'FL', country: 'US' },
          phone: '+13055550134',
          ids: [{ type: 'EIN', value: '65-4301278' }],
        },
        consignee: { name: 'Márcia Brown', kind: 'person' },
      },
      packages: [{ count: 2, type: 'BA' }],
      grossWeightKg: 118.5,
      freightUsd: 190,
      equipment: [{ container: 'MSCU1000070', type: '22G1', load: 'LCL', seals: ['ML-4410982'] }],
      goods: [{ description: 'PERSONAL EFFECTS', hs: '980400', packages: 2, weightKg: 118, valueUsd: 0 }],
      eei: {
        itn: 'X20230912004521',
        routed: false,
        usppi: { name: 'Devon Clarke' },
        lines: [{ line: 1, scheduleB: '9804000000', valueUsd: 300, eccn: 'EAR99', licenseCode: 'C33' }],
      },
    },
    { bill: 'MIAKIN2300413', canceled: true },
  ],
});

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
