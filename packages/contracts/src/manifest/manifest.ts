import { z } from 'zod';
import { requiredText, text } from '../text.js';
import { utc } from '../time.js';
import type { Canonical } from './canonical.js';
import { manifestExample } from './example.js';
import { cancellationSchema, shipmentSchema } from './shipment.js';

export const modes = ['vessel', 'air', 'truck', 'rail', 'mail'] as const;
export const modeSchema = z.enum(modes);
export type Mode = (typeof modes)[number];

export const transportSchema = z
  .strictObject({
    mode: modeSchema,
    /** SCAC or IATA carrier code. */
    carrier: text(16).nullish(),
    conveyance: text(128).nullish(),
    imo: text(16).nullish(),
    voyage: text(64).nullish(),
    /** UN/LOCODE; an unknown port is a finding. */
    portOfExport: requiredText(16),
    portOfUnlading: requiredText(16),
    ladingAt: utc().nullish(),
    departureAt: utc().refine(
      (value) => value >= '1970' && value < '2101',
      'must lie from the year 1970 to 2100',
    ),
    arrivalAt: utc().nullish(),
  })
  .meta({ id: 'Transport' });

const shipmentsSchema = z
  .array(z.discriminatedUnion('canceled', [shipmentSchema, cancellationSchema]))
  .min(1)
  .superRefine((shipments, context) => {
    const first = new Map<string, number>();
    for (const [index, { bill }] of shipments.entries()) {
      const before = first.get(bill);
      if (before === undefined) first.set(bill, index);
      else
        context.addIssue({
          code: 'custom',
          path: [index, 'bill'],
          message: `stands twice in this manifest: also at shipments[${before}]`,
        });
    }
  });

/** The cargo of one conveyance; complete in each revision: a bill that it leaves out is canceled. */
export const manifestSchema = z
  .strictObject({
    manifestNumber: requiredText(64),
    revision: z.int().min(1).max(2_147_483_647),
    transport: transportSchema,
    shipments: shipmentsSchema,
  })
  .meta({ id: 'Manifest', examples: [manifestExample] });

export type Manifest = Canonical<z.output<typeof manifestSchema>>;
export type Transport = Manifest['transport'];
export type Shipment = Canonical<z.output<typeof shipmentSchema>>;
export type Cancellation = z.output<typeof cancellationSchema>;
export type Party = Shipment['parties']['shipper'];
export type Goods = Shipment['goods'][number];
export type Eei = NonNullable<Shipment['eei']>;
export type EeiLine = NonNullable<Eei['lines']>[number];
