import { modes } from '@hammerhead/contracts';
import { list, optional, required, text, type Vocabulary } from '@hammerhead/rules';
import { functions } from './functions.js';
import { lists } from './lists.js';
import { shipmentType } from './shipment.js';
import { calendarType, eeiType, findingsType, partiesType, transportType } from './surroundings.js';

/** Everything that rules may read and call in this version. */
export const vocabulary: Vocabulary = {
  variables: {
    shipment: required(shipmentType, 'The shipment that is scored.', 'manifest'),
    transport: required(transportType, 'The conveyance that carries it.', 'manifest'),
    parties: required(partiesType, 'The parties of the house bill, by role.', 'manifest'),
    eei: optional(eeiType, 'Electronic Export Information; confidential, 15 CFR 30.60.', 'eei'),
    findings: required(findingsType, "What is odd about the manifest's data, the EEI left out.", 'manifest'),
    regime: required(list(text), 'The laws in force on the day of departure; they overlap.', 'manifest'),
    calendar: required(calendarType, 'The day of departure.', 'manifest'),
  },
  items: {
    goods: { list: 'shipment.goods', doc: 'Each line of goods.' },
    party: { list: 'shipment.parties', doc: 'Each party of the house bill.' },
    eeiLine: { list: 'shipment.eeiLines', doc: 'Each line of the EEI.' },
  },
  functions,
  lists,
  modes,
};
