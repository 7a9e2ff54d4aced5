import { z } from 'zod';

/** The irregularities that a manifest's data can have. Findings never refuse a manifest; rules read them. */
export const findingCodes = [
  'container_check_digit',
  'imo_check_digit',
  'awb_check_digit',
  'itn_malformed',
  'itn_date_implausible',
  'vin_check_digit',
  'ein_malformed',
  'hs_malformed',
  'hs_misread',
  'code_misread',
  'text_disguised',
  'text_broken_encoding',
  'port_unknown',
  'country_unknown',
  'port_country_mismatch',
  'dominica_dominican_republic',
  'weight_sum_mismatch',
  'package_sum_mismatch',
  'departure_implausible',
  'departure_before_lading',
  'arrival_before_departure',
  // Values that identify nobody, and so find and link nobody: `UNKNOWN`, `123456789`, `none@none.com`, an address
  // without information; a phone without its area or of a length that no country has.
  'name_placeholder',
  'identifier_placeholder',
  'phone_unusable',
  'email_unusable',
  'address_placeholder',
] as const;

export const findingSchema = z
  .strictObject({
    code: z.enum(findingCodes),
    /** The path in the manifest, such as `equipment[0].container`; relative to the shipment or to `transport`. */
    path: z.string(),
    /** A sentence for a person, naming the value. */
    message: z.string(),
  })
  .meta({ id: 'Finding' });

export type FindingCode = (typeof findingCodes)[number];
export type Finding = z.output<typeof findingSchema>;
