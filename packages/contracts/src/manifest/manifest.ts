import { z } from 'zod';
import { requiredText, text } from '../text.js';
import { utc } from '../time.js';
import type { Canonical } from './canonical.js';
import { manifestExample } from './example.js';
import { cancellationSchema, shipmentSchema } from './shipment.js';

export const modes = ['vessel', 'air', 'truck', 'rail', 'mail'] as const;
export const modeSchema = z.enum(modes);
export type Mode = (typeof modes)[number];

const time = 'ISO 8601 in UTC or with an offset; the same instant is the same content';

export const transportSchema = z
  .strictObject({
    mode: modeSchema.meta({ description: 'How it travels.' }),
    carrier: text(16)
      .nullish()
      .meta({ description: 'SCAC of the carrier, by air its IATA code.', examples: ['AMQT'] }),
    conveyance: text(128)
      .nullish()
      .meta({ description: 'Name of the vessel or number of the flight.', examples: ['Caribe Pioneer'] }),
    imo: text(16)
      .nullish()
      .meta({
        description: 'IMO number of the vessel, seven digits with the check digit.',
        examples: ['9074729'],
      }),
    voyage: text(64)
      .nullish()
      .meta({ description: 'Voyage number.', examples: ['0123W'] }),
    portOfExport: requiredText(16).meta({
      description: 'Port or airport where it leaves the United States: UN/LOCODE, five characters.',
      examples: ['USMIA'],
    }),
    portOfUnlading: requiredText(16).meta({
      description: 'Port or airport where it is unladen: UN/LOCODE, five characters.',
      examples: ['JMKIN'],
    }),
    ladingAt: utc()
      .nullish()
      .meta({ description: `When it is laden: ${time}.`, examples: ['2023-09-14T06:00:00Z'] }),
    departureAt: utc()
      .refine((value) => value >= '1970' && value < '2101', 'must lie from the year 1970 to 2100')
      .meta({ description: `When it departs: ${time}.`, examples: ['2023-09-14T18:00:00Z'] }),
    arrivalAt: utc()
      .nullish()
      .meta({ description: `When it arrives: ${time}.`, examples: ['2023-09-16T11:00:00Z'] }),
  })
  .meta({ id: 'Transport', description: 'The conveyance and its journey: the header of the manifest.' });

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
    manifestNumber: requiredText(64).meta({
      description: 'Number of the manifest, unique within your feed.',
      examples: ['AMQT-MIAKIN-230914'],
    }),
    revision: z
      .int()
      .min(1)
      .max(2_147_483_647)
      .meta({
        description: 'Counts the versions of this manifest, from 1; a higher one replaces the lower ones.',
        examples: [1],
      }),
    transport: transportSchema.meta({ description: 'The conveyance and its journey.' }),
    shipments: shipmentsSchema.meta({
      description:
        'All shipments on it: a bill of an earlier revision that is left out is canceled. A bill may stand once.',
    }),
  })
  .meta({
    id: 'Manifest',
    description:
      'What one conveyance carries. Modes, ports, countries and types are read in any case and with blanks in them, with the finding `code_spelling`; ' +
      'unknown keys are refused; `null` is the same as a key left out.',
    examples: [manifestExample],
  });

export type Manifest = Canonical<z.output<typeof manifestSchema>>;
export type Transport = Manifest['transport'];
export type Shipment = Canonical<z.output<typeof shipmentSchema>>;
export type Cancellation = z.output<typeof cancellationSchema>;
export type Party = Shipment['parties']['shipper'];
export type Goods = Shipment['goods'][number];
export type Eei = NonNullable<Shipment['eei']>;
export type EeiLine = NonNullable<Eei['lines']>[number];
