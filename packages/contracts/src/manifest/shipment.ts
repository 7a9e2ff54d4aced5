import { z } from 'zod';
import { country, requiredText, text } from '../text.js';
import { eeiSchema } from './eei.js';
import { partiesSchema } from './party.js';

const kilograms = () => z.number().min(0).max(1e9);
const dollars = () => z.number().min(0).max(1e12);

const packageTypes = 'UN/ECE Recommendation 21, such as `BA` barrel, `CT` carton, `BX` box, `PX` pallet';

const goodsSchema = z
  .strictObject({
    description: requiredText(10_000).meta({
      description: 'Goods, as declared on the bill.',
      examples: ['PERSONAL EFFECTS'],
    }),
    hs: text(32)
      .nullish()
      .meta({
        description:
          'Code of the Harmonized System (4 or 6 digits) or of Schedule B (8 or 10), with or without dots.',
        examples: ['980400', '9804.00.0000'],
      }),
    packages: z
      .int()
      .min(0)
      .nullish()
      .meta({ description: 'Number of packages of these goods.', examples: [2] }),
    packageType: text(16)
      .nullish()
      .meta({ description: `Type of these packages: ${packageTypes}.`, examples: ['BA'] }),
    weightKg: kilograms()
      .nullish()
      .meta({ description: 'Weight of these goods, kilograms.', examples: [118] }),
    valueUsd: dollars()
      .nullish()
      .meta({ description: 'Value of these goods, US dollars.', examples: [300] }),
    hazmat: text(256)
      .nullish()
      .meta({
        description: 'Dangerous goods statement, such as the UN number and class.',
        examples: ['UN1266, 3'],
      }),
    vin: text(64)
      .nullish()
      .meta({
        description: 'Vehicle identification number, 17 characters (49 CFR 565).',
        examples: ['1HGCM82633A004352'],
      }),
  })
  .meta({ id: 'Goods', description: 'One line of goods.' });

const equipmentSchema = z
  .strictObject({
    container: text(32)
      .nullish()
      .meta({ description: 'Container number with its check digit, ISO 6346.', examples: ['MSCU1000070'] }),
    type: text(16)
      .nullish()
      .meta({
        description: 'Size and type of the container, four characters of ISO 6346.',
        examples: ['22G1'],
      }),
    load: text(16)
      .nullish()
      .meta({
        description: '`FCL` for one shipper’s full container, `LCL` for a shared one, `EMPTY`.',
        examples: ['LCL'],
      }),
    seals: z
      .array(text(64))
      .max(50)
      .nullish()
      .meta({ description: 'Seal numbers, at most 50.', examples: [['ML-4410982']] }),
  })
  .meta({ description: 'A container or other equipment.' });

const partSchema = z.strictObject({
  number: z
    .int()
    .min(1)
    .meta({ description: 'Which part this is, from 1.', examples: [1] }),
  of: z
    .int()
    .min(1)
    .meta({ description: 'Of how many parts.', examples: [2] }),
});

const packagesSchema = z.strictObject({
  count: z
    .int()
    .min(0)
    .meta({ description: 'How many.', examples: [2] }),
  type: text(16).meta({ description: `Type of package: ${packageTypes}.`, examples: ['BA'] }),
});

const bill = () =>
  requiredText(64).meta({
    description: 'House bill of lading or house air waybill; unique in its manifest.',
    examples: ['MIAKIN2300412'],
  });

/** One house bill or air waybill on a manifest; the unit that is scored. */
export const shipmentSchema = z
  .strictObject({
    bill: bill(),
    masterBill: text(64)
      .nullish()
      .meta({
        description: 'The carrier’s master bill; by air with its check digit (IATA).',
        examples: ['AMQT23091187', '729-12345675'],
      }),
    destination: country().meta({
      description:
        'Country of ultimate destination, ISO 3166-1 alpha-2: `DO` is the Dominican Republic, `DM` Dominica.',
      examples: ['JM'],
    }),
    part: partSchema.nullish().meta({ description: 'Which part of a split shipment this is.' }),
    itns: z
      .array(text(64))
      .max(1_000)
      .nullish()
      .meta({
        description:
          'Internal Transaction Numbers of AES that the manifest shows: `X`, the date, six digits.',
        examples: [['X20230912004521']],
      }),
    exemption: text(256)
      .nullish()
      .meta({
        description: 'Exemption legend in place of an ITN, 15 CFR 30.36 to 30.40, as the manifest shows it.',
        examples: ['NOEEI 30.37(a)'],
      }),
    parties: partiesSchema.meta({ description: 'Parties of the house bill.' }),
    packages: z
      .array(packagesSchema)
      .max(1_000)
      .nullish()
      .meta({
        description: 'Packages of the whole shipment, by type.',
        examples: [[{ count: 2, type: 'BA' }]],
      }),
    grossWeightKg: kilograms()
      .nullish()
      .meta({ description: 'Gross weight, kilograms.', examples: [118] }),
    freightUsd: dollars()
      .nullish()
      .meta({ description: 'Freight charge, US dollars.', examples: [190] }),
    equipment: z
      .array(equipmentSchema)
      .max(1_000)
      .nullish()
      .meta({ description: 'Containers that it travels in.' }),
    goods: z.array(goodsSchema).min(1).max(10_000).meta({ description: 'Lines of goods, 1 to 10,000.' }),
    eei: eeiSchema
      .nullish()
      .meta({ description: 'Electronic Export Information, where you filed it or hold it.' }),
    canceled: z
      .literal(false)
      .nullish()
      .meta({ description: '`true` cancels the bill; then nothing else need be said of it.' }),
  })
  .meta({ id: 'Shipment', description: 'One house bill or air waybill: the unit that is scored.' });

/** A bill that a revision cancels by name; nothing else need be said of it. */
export const cancellationSchema = z
  .object({
    bill: bill(),
    canceled: z.literal(true).meta({ description: 'Cancels the bill by name.' }),
  })
  .meta({ id: 'Cancellation', description: 'A bill that this revision cancels by name.' });
