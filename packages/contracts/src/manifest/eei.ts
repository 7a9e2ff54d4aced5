import { z } from 'zod';
import { country, text } from '../text.js';
import { utc } from '../time.js';
import { type PartyRole, partySchema } from './party.js';

const amount = () => z.number().min(0).max(1e12);

const eeiLineSchema = z
  .strictObject({
    line: z
      .int()
      .min(1)
      .nullish()
      .meta({ description: 'Number of the line in the filing, from 1.', examples: [1] }),
    scheduleB: text(32)
      .nullish()
      .meta({
        description: 'Schedule B or HTSUS code, ten digits (15 CFR 30.6(a)(12)).',
        examples: ['9804000000'],
      }),
    description: text(10_000)
      .nullish()
      .meta({ description: 'Commodity description as filed.', examples: ['personal effects'] }),
    quantity: amount()
      .nullish()
      .meta({ description: 'Quantity, in `unit`.', examples: [2] }),
    unit: text(16)
      .nullish()
      .meta({
        description:
          'Unit of measure that Schedule B prescribes, such as `NO` number or `KG` kilograms; `X` where it prescribes none (15 CFR 30.6(a)(14)).',
        examples: ['NO'],
      }),
    valueUsd: amount()
      .nullish()
      .meta({ description: 'Value, US dollars.', examples: [300] }),
    weightKg: amount()
      .nullish()
      .meta({ description: 'Shipping weight, kilograms.', examples: [118] }),
    origin: text(8)
      .nullish()
      .meta({ description: '`D` domestic or `F` foreign goods (15 CFR 30.6(a)(11)).', examples: ['D'] }),
    exportCode: text(8)
      .nullish()
      .meta({
        description: 'Export information code of AES (AESTIR, appendix E), such as `OS` or `HH`.',
        examples: ['HH'],
      }),
    eccn: text(32)
      .nullish()
      .meta({
        description: 'Export Control Classification Number, 15 CFR 774 supplement 1, or `EAR99`.',
        examples: ['EAR99'],
      }),
    licenseCode: text(8)
      .nullish()
      .meta({
        description:
          'License or exemption code of AES (AESTIR, appendix F), such as `C33` for no license required.',
        examples: ['C33'],
      }),
    licenseNumber: text(64)
      .nullish()
      .meta({ description: 'License number.', examples: ['D1234567'] }),
    vin: text(64)
      .nullish()
      .meta({
        description: 'Vehicle identification number, 17 characters (49 CFR 565).',
        examples: ['1HGCM82633A004352'],
      }),
  })
  .meta({ description: 'One commodity line of the filing.' });

/**
 * Electronic Export Information filed in AES. It is confidential under 15 CFR 30.60: data that is read from here, or
 * rests on it, never reaches a foreign partner.
 */
export const eeiSchema = z
  .strictObject({
    itn: text(64)
      .nullish()
      .meta({ description: 'Internal Transaction Number that AES gave it.', examples: ['X20230912004521'] }),
    filedAt: utc()
      .nullish()
      .meta({
        description: 'When it was filed: ISO 8601 in UTC or with an offset.',
        examples: ['2023-09-12T15:04:00Z'],
      }),
    stateOfOrigin: text(8)
      .nullish()
      .meta({ description: 'US state of origin, two letters (15 CFR 30.6(a)(4)).', examples: ['FL'] }),
    ultimateConsigneeType: text(8)
      .nullish()
      .meta({
        description:
          '`D` direct consumer, `G` government entity, `R` reseller, `O` other or unknown (15 CFR 30.6(a)(28)).',
        examples: ['D'],
      }),
    routed: z.boolean().nullish().meta({ description: 'Whether it is a routed export transaction.' }),
    related: z
      .boolean()
      .nullish()
      .meta({ description: 'Whether the USPPI and the ultimate consignee are related companies.' }),
    usppi: partySchema.nullish().meta({ description: 'US Principal Party in Interest.' }),
    ultimateConsignee: partySchema.nullish().meta({ description: 'Ultimate consignee.' }),
    intermediateConsignee: partySchema.nullish().meta({ description: 'Intermediate consignee.' }),
    forwarder: partySchema.nullish().meta({ description: 'Authorized agent or freight forwarder.' }),
    countryOfDestination: country()
      .nullish()
      .meta({
        description: 'Country of ultimate destination as filed, ISO 3166-1 alpha-2.',
        examples: ['JM'],
      }),
    lines: z
      .array(eeiLineSchema)
      .max(10_000)
      .nullish()
      .meta({ description: 'Commodity lines, at most 10,000.' }),
  })
  .meta({
    id: 'Eei',
    description: 'Electronic Export Information as filed in AES; confidential, 15 CFR 30.60.',
  });

/**
 * The fields of the EEI for the roles of a bill: its USPPI is the shipper, its ultimate consignee the consignee (15 CFR
 * 30.6(a)). It has no party to notify.
 */
export const filedAs = {
  shipper: 'usppi',
  consignee: 'ultimateConsignee',
  forwarder: 'forwarder',
  intermediateConsignee: 'intermediateConsignee',
} as const satisfies Partial<Record<PartyRole, keyof z.output<typeof eeiSchema>>>;
export type FiledRole = keyof typeof filedAs;
/** A field of the EEI that names a party. */
export type FiledField = (typeof filedAs)[FiledRole];
