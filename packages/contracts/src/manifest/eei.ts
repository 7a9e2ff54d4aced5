import { z } from 'zod';
import { country, text } from '../text.js';
import { utc } from '../time.js';
import { type PartyRole, partySchema } from './party.js';

const amount = () => z.number().min(0).max(1e12);

const eeiLineSchema = z.strictObject({
  line: z.int().min(1).nullish(),
  scheduleB: text(32).nullish(),
  description: text(10_000).nullish(),
  quantity: amount().nullish(),
  /** Unit of measure, `X` if the Schedule B has none: 15 CFR 30.6(a)(14). */
  unit: text(16).nullish(),
  valueUsd: amount().nullish(),
  weightKg: amount().nullish(),
  /** `D` domestic, `F` foreign: 15 CFR 30.6(a)(11). */
  origin: text(8).nullish(),
  exportCode: text(8).nullish(),
  eccn: text(32).nullish(),
  licenseCode: text(8).nullish(),
  licenseNumber: text(64).nullish(),
  vin: text(64).nullish(),
});

/**
 * Electronic Export Information filed in AES. It is confidential under 15 CFR 30.60: data that is read from here, or
 * rests on it, never reaches a foreign partner.
 */
export const eeiSchema = z
  .strictObject({
    itn: text(64).nullish(),
    filedAt: utc().nullish(),
    stateOfOrigin: text(8).nullish(),
    ultimateConsigneeType: text(8).nullish(),
    routed: z.boolean().nullish(),
    related: z.boolean().nullish(),
    usppi: partySchema.nullish(),
    ultimateConsignee: partySchema.nullish(),
    intermediateConsignee: partySchema.nullish(),
    forwarder: partySchema.nullish(),
    countryOfDestination: country().nullish(),
    lines: z.array(eeiLineSchema).max(10_000).nullish(),
  })
  .meta({ id: 'Eei' });

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
