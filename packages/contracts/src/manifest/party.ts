import { z } from 'zod';
import { country, requiredText, text } from '../text.js';

export const partyKinds = ['business', 'person', 'government'] as const;

const addressSchema = z.strictObject({
  lines: z.array(text(512)).max(20).nullish(),
  city: text(256).nullish(),
  region: text(128).nullish(),
  postalCode: text(32).nullish(),
  country: country().nullish(),
});

/** A person or company as named on a shipment. Source: house bill or air waybill; in `eei`, AES. */
export const partySchema = z
  .strictObject({
    name: requiredText(512),
    kind: z.enum(partyKinds).nullish(),
    address: addressSchema.nullish(),
    phone: text(64).nullish(),
    email: text(320).nullish(),
    /** Identifiers such as EIN, DUNS or passport, with the value as written. */
    ids: z
      .array(z.strictObject({ type: requiredText(32), value: requiredText(128) }))
      .max(50)
      .nullish(),
  })
  .meta({ id: 'Party' });

/** The roles that a party can have on a house bill, in the order in which facts and rules see them. */
export const partyRoles = ['shipper', 'consignee', 'notify', 'forwarder', 'intermediateConsignee'] as const;
export type PartyRole = (typeof partyRoles)[number];

export const partiesSchema = z.strictObject({
  shipper: partySchema,
  consignee: partySchema,
  notify: partySchema.nullish(),
  forwarder: partySchema.nullish(),
  intermediateConsignee: partySchema.nullish(),
});
