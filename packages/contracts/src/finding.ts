import { z } from 'zod';

/** The irregularities of a manifest's data that rules may read. Findings never refuse a manifest. */
export const readFindingCodes = [
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
  'code_spelling',
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
  'cancels_nothing',
  // Values that identify nobody, and so find and link nobody.
  'name_placeholder',
  'identifier_placeholder',
  'phone_unusable',
  'email_unusable',
  'address_placeholder',
] as const;

/** The irregularities that say nothing of the cargo: feeds are told them to mend their data, and no rule sees them. */
export const unreadFindingCodes = [
  'code_unknown',
  'eei_mismatch',
  'amount_implausible',
  'port_of_export_abroad',
  'mode_mismatch',
] as const;

/** The irregularities that a manifest's data can have. */
export const findingCodes = [...readFindingCodes, ...unreadFindingCodes] as const;

export type FindingCode = (typeof findingCodes)[number];

/** What each finding says, for those who send manifests: docs/feeds.md shows the same table. */
export const findingMeanings: Readonly<Record<FindingCode, string>> = {
  container_check_digit: 'The container number does not have the form or the check digit of ISO 6346.',
  imo_check_digit: 'The IMO number does not have seven digits, or the last one does not check.',
  awb_check_digit: 'The serial number of the air waybill does not check (IATA, modulus 7).',
  itn_malformed: 'The ITN is no `X`, date and six digits, and no exemption legend either.',
  itn_date_implausible: 'The date in the ITN lies after departure, or more than 180 days before it.',
  vin_check_digit: 'The check digit of the vehicle identification number is wrong (49 CFR 565).',
  ein_malformed: 'The EIN does not have nine digits, or a prefix that the IRS never gave.',
  hs_malformed: 'The HS code is not 4, 6, 8 or 10 digits of a chapter that exists.',
  hs_misread: 'The HS code has letters where digits belong; the message tells the digits that were read.',
  code_misread:
    'A port, ECCN or license code has digits where letters belong, or the reverse; the message tells what was read.',
  code_spelling:
    'A code is not written in the case of its code list, or has blanks; the message tells what was read and stored.',
  text_disguised: 'A word mixes letters of several scripts, or has characters inside that nobody sees.',
  text_broken_encoding: 'A text was read in the wrong encoding, or has lost characters on its way.',
  port_unknown: 'The port is not in the port table; UN/LOCODE is expected, such as `USMIA`.',
  country_unknown: 'The country is not assigned in ISO 3166-1.',
  port_country_mismatch: 'The port of unlading lies in another country than the destination.',
  dominica_dominican_republic: 'Dominica (DM) and the Dominican Republic (DO) may be confused.',
  weight_sum_mismatch:
    'The weights of the goods and the gross weight do not agree: more by 1 kg and 2 %, or less by 10 kg and 25 %.',
  package_sum_mismatch:
    'The packages of the goods, all stated in the same kinds, are not as many as the packages.',
  departure_implausible: 'Departure lies more than 370 days from the receipt of the manifest.',
  departure_before_lading: 'Departure comes before lading.',
  arrival_before_departure: 'Arrival comes before departure.',
  cancels_nothing: 'A bill is canceled that no earlier revision of this manifest had.',
  name_placeholder: 'The name stands where none is known: `UNKNOWN`, `TBA`.',
  identifier_placeholder: 'The identifier stands where none is known: `UNKNOWN`, `123456789`.',
  phone_unusable:
    'The phone is empty, stands where none is known, lacks its area, or has the digits of no country’s numbers. An extension does no harm.',
  email_unusable: 'The email is empty, stands where none is known, or has not the form `name@host.domain`.',
  address_placeholder: 'The address says where nobody is.',
  code_unknown:
    'The value is not of its code list, or has not the form of its codes: a package type, a carrier, a container type, an exemption legend, a code of the EEI.',
  eei_mismatch: 'The ITN of the EEI is not among the ITNs that the manifest shows.',
  amount_implausible:
    'No package, no weight, or more than any cargo has: above 100 million kg, 500 million US dollars or 10 million packages.',
  port_of_export_abroad: 'The port of export lies outside the United States and its territories.',
  mode_mismatch: 'The transport is by air, and has an IMO number or a sea container.',
};

const meanings = findingCodes.map((code) => `- \`${code}\`: ${findingMeanings[code]}`).join('\n');

export const findingSchema = z
  .strictObject({
    code: z.enum(findingCodes).describe(`What kind of finding it is:\n\n${meanings}`),
    path: z
      .string()
      .describe('Where: relative to the shipment, or to `transport`; such as `equipment[0].container`.'),
    message: z.string().describe('A sentence for a person, naming the value.'),
  })
  .meta({
    id: 'Finding',
    description: 'What looks wrong in the data of a manifest. It never refuses the manifest.',
    examples: [
      {
        code: 'container_check_digit',
        path: 'equipment[0].container',
        message: 'container MSCU1000071: the check digit should be 0',
      },
    ],
  });

export type Finding = z.output<typeof findingSchema>;
