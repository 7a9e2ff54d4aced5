import { advised, bool, list, object, optional, required, text, textOf, wholeFrom } from '@hammerhead/rules';
import { caseAdvice } from './advice.js';
import { countryValues, kindValues, roleValues } from './values.js';

const freeText = advised(text, caseAdvice);

const address = object({
  lines: optional(list(freeText), 'Lines of the street address.'),
  city: optional(freeText, 'City.'),
  region: optional(text, 'State, province or parish.'),
  postalCode: optional(text, 'Postal code.'),
  country: optional(textOf(countryValues), 'ISO 3166-1 alpha-2.'),
});

/** A party as rules read it. */
export const partyType = object({
  role: required(
    textOf(roleValues),
    '`shipper`, `consignee`, `notify`, `forwarder`, `intermediateConsignee`; in the EEI also `usppi`, `ultimateConsignee`.',
  ),
  name: required(freeText, 'As named on the shipment.'),
  kind: optional(textOf(kindValues), '`business`, `person` or `government`, as stated.'),
  likelyKind: optional(
    textOf(kindValues),
    'The same; where it is not stated, `business` or `person` by the form of the name: company forms, words of trade and digits in it tell a business, two to eight words of letters a person. Absent where the name tells neither.',
  ),
  address: optional(address, 'Address.'),
  phone: optional(text, 'Phone, as given.'),
  email: optional(freeText, 'E-mail, as given.'),
  ids: optional(
    list(object({ type: required(text, 'Such as EIN.'), value: required(text, 'As given.') })),
    'Identifiers.',
  ),
  nameWords: required(wholeFrom(0), 'Words in the name.'),
  hasContact: required(bool, 'A phone or an e-mail is given.'),
  mailbox: required(bool, 'The address is a private mailbox or self-storage, by its words.'),
  poBox: required(bool, 'The address is a post office box.'),
});
