import { z } from 'zod';
import { formerly } from '../../former.js';

/** The sources of information about a party. */
export const sources = ['manifest', 'eei'] as const;

/** What links parties: a trait that they share, or a person's decision that they are one. */
export const linkKinds = ['identifier', 'email', 'phone', 'address', 'merge'] as const;

/** A party in a few words. */
export const briefPartySchema = z
  .object({
    id: z.uuid().nullable().describe('Null for one that stands on no scored shipment'),
    name: z.string().describe('As first written'),
    kind: z.string().nullable().describe('`person`, `business` or `government`, where a shipment says so'),
    city: z.string().nullable().describe('Of its address, as first written'),
    town: formerly('city', z.string().nullable()),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
    eeiOnly: z.boolean().describe('Named in EEI alone: confidential, 15 CFR 30.60'),
  })
  .meta({ id: 'BriefParty' });
export type BriefParty = z.output<typeof briefPartySchema>;

export const briefPartyExample = {
  id: '01a3f6a0-7d60-7c11-8f2e-330000000005',
  name: 'Marcia Brown',
  kind: 'person',
  city: 'Kingston',
  town: 'Kingston',
  country: 'JM',
  eeiOnly: false,
};

export const otherPartyExample = {
  ...briefPartyExample,
  id: '01a3f6a0-7d60-7c11-8f2e-330000000009',
  name: 'BROWN, Marcia A.',
};
