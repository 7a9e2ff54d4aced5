import { z } from 'zod';
import { country, requiredText, text } from '../text.js';

export const partyKinds = ['business', 'person', 'government'] as const;

const addressSchema = z
  .strictObject({
    lines: z
      .array(text(512))
      .max(20)
      .nullish()
      .meta({
        description: 'Lines of the street address, as written; at most 20.',
        examples: [['7801 NW 37th St']],
      }),
    city: text(256)
      .nullish()
      .meta({ description: 'City or town.', examples: ['Doral'] }),
    region: text(128)
      .nullish()
      .meta({
        description: 'State, province or parish; in the United States its two letters.',
        examples: ['FL'],
      }),
    postalCode: text(32)
      .nullish()
      .meta({ description: 'Postal code.', examples: ['33166'] }),
    country: country()
      .nullish()
      .meta({ description: 'Country, ISO 3166-1 alpha-2.', examples: ['US'] }),
  })
  .meta({ description: 'A postal address.' });

const identifierSchema = z.strictObject({
  type: requiredText(32).meta({
    description: 'What kind of number it is: `EIN`, `DUNS`, `PASSPORT`, `TRN`, `NIT` or another one.',
    examples: ['EIN'],
  }),
  value: requiredText(128).meta({ description: 'The number, as written.', examples: ['65-4301278'] }),
});

/** A person or company as named on a shipment. Source: house bill or air waybill; in `eei`, AES. */
export const partySchema = z
  .strictObject({
    name: requiredText(512).meta({
      description: 'Name, as the bill has it.',
      examples: ['Sunrise Barrel Shipping'],
    }),
    kind: z.enum(partyKinds).nullish().meta({
      description: 'Whether it is a business, a person or a government; leave it out where you do not know.',
    }),
    address: addressSchema.nullish().meta({ description: 'Its address.' }),
    phone: text(64)
      .nullish()
      .meta({
        description:
          'Phone, best in full with the country code (ITU-T E.164); an extension may follow. Leave it out where there is none.',
        examples: ['+13055550134', '305-555-0134 x12'],
      }),
    email: text(320)
      .nullish()
      .meta({ description: 'Email. Leave it out where there is none.', examples: ['ops@sunrise.example'] }),
    ids: z
      .array(identifierSchema)
      .max(50)
      .nullish()
      .meta({
        description: 'Numbers that identify it, at most 50.',
        examples: [[{ type: 'EIN', value: '65-4301278' }]],
      }),
  })
  .meta({ id: 'Party', description: 'A person or company, as the bill or the EEI names it.' });

/** The roles that a party can have on a house bill, in the order in which facts and rules see them. */
export const partyRoles = ['shipper', 'consignee', 'notify', 'forwarder', 'intermediateConsignee'] as const;
export type PartyRole = (typeof partyRoles)[number];

export const partiesSchema = z.strictObject({
  shipper: partySchema.meta({ description: 'Who ships.' }),
  consignee: partySchema.meta({ description: 'Who receives.' }),
  notify: partySchema.nullish().meta({ description: 'Who is told of the arrival.' }),
  forwarder: partySchema.nullish().meta({ description: 'Freight forwarder or consolidator.' }),
  intermediateConsignee: partySchema
    .nullish()
    .meta({ description: 'Who receives on the way, for the consignee.' }),
});
