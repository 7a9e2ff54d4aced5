import { canonicalize, type Finding, manifestSchema } from '@hammerhead/contracts';
import { noSurroundings, type Subject, type Surroundings } from '../src/index.js';

/** What the goods weigh together; nothing where one does not say. */
const weightOf = (shipment: object): number | null => {
  const goods: unknown = 'goods' in shipment ? shipment.goods : [{ weightKg: 118 }];
  const weights = Array.isArray(goods)
    ? goods.map((item: unknown) =>
        typeof item === 'object' && item !== null && 'weightKg' in item ? Number(item.weightKg) : Number.NaN,
      )
    : [];
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return Number.isFinite(sum) && sum > 0 ? sum : null;
};

/** An ordinary Christmas-less barrel of personal effects, with changes. */
export const subject = (
  shipment: object = {},
  transport: object = {},
  findings: Finding[] = [],
  surroundings: Partial<Surroundings> = {},
): Subject => {
  const manifest = canonicalize(
    manifestSchema.parse({
      manifestNumber: 'AMQT-MIAKIN-230914',
      revision: 1,
      transport: {
        mode: 'vessel',
        portOfExport: 'USMIA',
        portOfUnlading: 'JMKIN',
        departureAt: '2023-09-14T18:00:00Z',
        ...transport,
      },
      shipments: [
        {
          bill: 'MIAKIN2300412',
          destination: 'JM',
          parties: {
            shipper: {
              name: 'Sunrise Barrel Shipping',
              kind: 'business',
              address: { lines: ['7801 NW 37th St'], city: 'Doral', region: 'FL', country: 'US' },
              phone: '+13055550134',
            },
            consignee: {
              name: 'Marcia Brown',
              kind: 'person',
              address: { city: 'Kingston', country: 'JM' },
              phone: '+18765550188',
            },
          },
          packages: [{ count: 2, type: 'BA' }],
          grossWeightKg: weightOf(shipment),
          freightUsd: 190,
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
          ...shipment,
        },
      ],
    }),
  );
  const [first] = manifest.shipments;
  if (first === undefined || first.canceled === true) throw new Error('the shipment of the test is canceled');
  return {
    shipment: first,
    transport: manifest.transport,
    findings,
    surroundings: { ...noSurroundings, ...surroundings },
  };
};
