import { canonicalize, type Manifest, manifestSchema } from '@hammerhead/contracts';

export const receivedAt = '2023-09-13T12:00:00Z';

/** An ordinary manifest with one shipment in which nothing is odd, with changes. */
export const manifestWith = (shipment: object = {}, transport: object = {}): Manifest =>
  canonicalize(
    manifestSchema.parse({
      manifestNumber: 'AMQT-MIAKIN-230914',
      revision: 1,
      transport: {
        mode: 'vessel',
        carrier: 'AMQT',
        imo: '9074729',
        portOfExport: 'USMIA',
        portOfUnlading: 'JMKIN',
        ladingAt: '2023-09-14T06:00:00Z',
        departureAt: '2023-09-14T18:00:00Z',
        arrivalAt: '2023-09-16T11:00:00Z',
        ...transport,
      },
      shipments: [
        {
          bill: 'MIAKIN2300412',
          destination: 'JM',
          itns: ['X20230912004521'],
          parties: {
            shipper: { name: 'Sunrise Barrel Shipping', ids: [{ type: 'EIN', value: '65-4301278' }] },
            consignee: { name: 'Marcia Brown', address: { city: 'Kingston', country: 'JM' } },
          },
          packages: [{ count: 2, type: 'BA' }],
          grossWeightKg: 118,
          equipment: [{ container: 'MSCU1000070' }],
          goods: [
            { description: 'PERSONAL EFFECTS', hs: '980400', packages: 2, packageType: 'BA', weightKg: 118 },
          ],
          ...shipment,
        },
      ],
    }),
  );
