import {
  bool,
  list,
  object,
  optional,
  required,
  text,
  textOf,
  wholeFrom,
  numberFrom,
} from '@hammerhead/rules';
import { partyType } from './party.js';
import {
  consigneeTypeValues,
  countryValues,
  dayValues,
  findingValues,
  modeValues,
  portValues,
  stateValues,
  timeValues,
} from './values.js';

export const findingsType = list(
  object({
    code: required(textOf(findingValues), 'Code of the finding.'),
    path: required(text, 'Where in the shipment, or `transport.` and where in the transport.'),
    message: required(text, 'A sentence naming the value.'),
  }),
);

export const transportType = object({
  mode: required(textOf(modeValues), '`vessel`, `air`, `truck`, `rail` or `mail`.'),
  carrier: optional(text, 'SCAC or IATA carrier code.'),
  conveyance: optional(text, 'Name of the vessel or number of the flight.'),
  imo: optional(text, 'IMO ship number.'),
  voyage: optional(text, 'Voyage.'),
  portOfExport: required(textOf(portValues), 'UN/LOCODE.'),
  portOfUnlading: required(textOf(portValues), 'UN/LOCODE.'),
  ladingAt: optional(textOf(timeValues), 'ISO 8601 in UTC.'),
  departureAt: required(textOf(timeValues), 'ISO 8601 in UTC.'),
  arrivalAt: optional(textOf(timeValues), 'ISO 8601 in UTC.'),
  exportCountry: optional(
    textOf(countryValues),
    'Country of the port of export; absent where it is no UN/LOCODE.',
  ),
  unladingCountry: optional(
    textOf(countryValues),
    'Country of the port of unlading; absent where it is no UN/LOCODE.',
  ),
});

export const partiesType = object({
  shipper: required(partyType, 'Who ships.'),
  consignee: required(partyType, 'Who receives.'),
  notify: optional(partyType, 'Who is told of the arrival.'),
  forwarder: optional(partyType, 'Who forwards.'),
  intermediateConsignee: optional(partyType, 'Who receives on the way.'),
});

export const eeiType = object({
  itn: optional(text, 'Internal Transaction Number.'),
  filedAt: optional(textOf(timeValues), 'ISO 8601 in UTC.'),
  stateOfOrigin: optional(textOf(stateValues), 'USPS code. A base rate, never a reason to refer by itself.'),
  ultimateConsigneeType: optional(textOf(consigneeTypeValues), '`D`, `G`, `R` or `O`.'),
  routed: optional(bool, 'Routed export transaction.'),
  related: optional(bool, 'The parties are related.'),
  usppi: optional(partyType, 'United States principal party in interest.'),
  ultimateConsignee: optional(partyType, 'Ultimate consignee.'),
  intermediateConsignee: optional(partyType, 'Intermediate consignee.'),
  forwarder: optional(partyType, 'Forwarding agent.'),
  countryOfDestination: optional(textOf(countryValues), 'ISO 3166-1 alpha-2.'),
  valueUsd: optional(numberFrom(0), 'Sum of its lines, US dollars; absent unless every line states one.'),
  weightKg: optional(numberFrom(0), 'Sum of its lines, kilograms; absent unless every line states one.'),
  accessoryKinds: required(wholeFrom(0, 7), 'Kinds of firearm accessories that its lines describe.'),
  accessoryWords: optional(text, 'The words that describe those, separated by commas.'),
  findings: required(findingsType, 'What is odd about the EEI.'),
});

export const calendarType = object({
  day: required(textOf(dayValues), 'Day of departure, `YYYY-MM-DD`, UTC.'),
  month: required(wholeFrom(1, 12), 'Month of departure, 1 to 12.'),
  barrelSeason: required(
    bool,
    'Departure from November 15 to January 5, when families send Christmas barrels.',
  ),
});
