/** A manifest as a feed sends it; shown in the documentation. */
export const manifestExample = {
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
      itns: ['X20230912004521'],
      parties: {
        shipper: {
          name: 'Sunrise Barrel Shipping',
          kind: 'business',
          address: {
            lines: ['7801 NW 37th St'],
            city: 'Doral',
            region: 'FL',
            postalCode: '33166',
            country: 'US',
          },
          phone: '+13055550134',
          ids: [{ type: 'EIN', value: '65-4301278' }],
        },
        consignee: {
          name: 'Marcia Brown',
          kind: 'person',
          address: { lines: ['14 Molynes Rd'], city: 'Kingston', country: 'JM' },
          phone: '+18765550188',
        },
      },
      packages: [{ count: 2, type: 'BA' }],
      grossWeightKg: 118,
      freightUsd: 190,
      equipment: [{ container: 'MSCU1000070', type: '22G1', load: 'LCL', seals: ['ML-4410982'] }],
      goods: [
        {
          description: 'PERSONAL EFFECTS',
          hs: '980400',
          packages: 2,
          packageType: 'BA',
          weightKg: 118,
          valueUsd: 300,
        },
      ],
    },
  ],
};
