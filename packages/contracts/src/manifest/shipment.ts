import { z } from 'zod';
import { country, requiredText, text } from '../text.js';
import { eeiSchema } from './eei.js';
import { partiesSchema } from './party.js';

const kilograms = () => z.number().min(0).max(1e9);
const dollars = () => z.number().min(0).max(1e12);

const goodsSchema = z
  .strictObject({
    description: requiredText(10_000),
    /** Harmonized System or Schedule B code as declared, with or without dots. */
    hs: text(32).nullish(),
    packages: z.int().min(0).nullish(),
    packageType: text(16).nullish(),
    weightKg: kilograms().nullish(),
    valueUsd: dollars().nullish(),
    hazmat: text(256).nullish(),
    vin: text(64).nullish(),
  })
  .meta({ id: 'Goods' });

const equipmentSchema = z.strictObject({
  container: text(32).nullish(),
  /** ISO 6346 size and type, such as `22G1`. */
  type: text(16).nullish(),
  /** `FCL`, `LCL` or `EMPTY`, as the feed writes it. */
  load: text(16).nullish(),
  seals: z.array(text(64)).max(50).nullish(),
});

/** One house bill or air waybill on a manifest; the unit that is scored. */
export const shipmentSchema = z
  .strictObject({
    bill: requiredText(64),
    masterBill: text(64).nullish(),
    destination: country(),
    part: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }).nullish(),
    itns: z.array(text(64)).max(1_000).nullish(),
    /** The exemption legend as the manifest states it, such as `NOEEI 30.37(a)`. */
    exemption: text(256).nullish(),
    parties: partiesSchema,
    packages: z
      .array(z.strictObject({ count: z.int().min(0), type: text(16) }))
      .max(1_000)
      .nullish(),
    grossWeightKg: kilograms().nullish(),
    freightUsd: dollars().nullish(),
    equipment: z.array(equipmentSchema).max(1_000).nullish(),
    goods: z.array(goodsSchema).min(1).max(10_000),
    eei: eeiSchema.nullish(),
    canceled: z.literal(false).nullish(),
  })
  .meta({ id: 'Shipment' });

/** A bill that a revision cancels by name; nothing else need be said of it. */
export const cancellationSchema = z
  .object({ bill: requiredText(64), canceled: z.literal(true) })
  .meta({ id: 'Cancellation' });
