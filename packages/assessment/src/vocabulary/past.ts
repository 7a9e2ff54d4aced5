import {
  type FeatureReading,
  graphFeatures,
  historyFeatures,
  partyFeatures,
  type Readings,
} from '@hammerhead/history';
import {
  bool,
  type Field,
  number,
  object,
  optional,
  required,
  text,
  textOf,
  wholeFrom,
  numberFrom,
  type ScalarType,
} from '@hammerhead/rules';
import { linkValues, sharedValues, sideValues } from './values.js';

const types = { number, text, bool };

/** What those of the features are that have known values or a known range. Counts of shipments end at 64. */
const narrower: Readonly<Record<string, ScalarType>> = {
  shipments: wholeFrom(0, 64),
  lastWeek: wholeFrom(0, 64),
  lastFortnight: wholeFrom(0, 64),
  weekly: numberFrom(0),
  dormantDays: numberFrom(0),
  names: wholeFrom(1),
  between: wholeFrom(0, 64),
  partClasses: wholeFrom(0, 5),
  partClassesElsewhere: wholeFrom(0, 5),
  partClassesNamed: wholeFrom(0, 5),
  partsAt: wholeFrom(0, 8),
  underThreshold: wholeFrom(0),
  underThresholdBetween: wholeFrom(0),
  underThresholdTo: wholeFrom(0),
  linkedLately: wholeFrom(0),
  heavyLately: wholeFrom(0),
  itnElsewhere: wholeFrom(0),
  itnOtherConsignee: wholeFrom(0),
  itnOtherVoyage: wholeFrom(0),
  itnApart: wholeFrom(0),
  containerElsewhere: wholeFrom(0),
  lateChanges: wholeFrom(0),
  addressNames: wholeFrom(0),
  addressRole: textOf(sideValues),
  phoneNames: wholeFrom(0),
  phoneTowns: wholeFrom(0),
  phoneRole: textOf(sideValues),
  phoneKind: textOf(sharedValues),
  fanOut: wholeFrom(0),
  fanIn: wholeFrom(0),
  fanInStates: wholeFrom(0),
  seizureHops: wholeFrom(1, 3),
  seizureAgeDays: numberFrom(0),
  seizureLink: textOf(linkValues),
  seizureRole: textOf(sideValues),
};

/** The type of a feature: narrower, where that is known and the feature is of that kind. */
const typeOf = (name: string, { type }: FeatureReading): ScalarType => {
  const narrow = narrower[name];
  return narrow?.kind === type ? narrow : types[type];
};

/** The fields that rules read of a table of features, in its order. */
function fieldsOf(table: Readings): Record<string, Field> {
  const fields: Record<string, Field> = {};
  for (const [name, { read }] of Object.entries(table)) {
    if (read === null) continue;
    const field = read.absent === undefined ? optional : required;
    fields[name] = field(typeOf(name, read), read.doc, ...(read.sources ?? []));
  }
  return fields;
}

const partyHistory = object({
  ...fieldsOf(partyFeatures),
  who: required(
    text,
    'Whose shipments those are, for a sentence: the name, or `3 names with the phone of` and the name.',
  ),
});

/** What earlier shipments show. */
export const historyType = object({
  shipper: optional(
    partyHistory,
    'Of the shipper named on the house bill; absent where nothing tells it from others: no phone, email, identifier or address but those of hubs, and no name with a town.',
  ),
  consignee: optional(partyHistory, 'The same of the consignee.'),
  ...fieldsOf(historyFeatures),
});

/** What is linked to the shipment. Addresses and phones of hubs, such as forwarders, link nobody. */
export const graphType = object(fieldsOf(graphFeatures));

/** Quantiles, each absent when it rests on fewer than 50 shipments. */
export const baselineType = object({
  version: required(number, 'Position in the log of the decision that published it.'),
  reachDays: optional(
    numberFrom(0, 365),
    'Days before the departure that the log reached back to when it was published, at most 365.',
  ),
  valuePerKg: optional(
    object({
      p1: required(numberFrom(0), 'One shipment in a hundred is worth less.'),
      p5: required(numberFrom(0), 'One in twenty is.'),
      p50: required(numberFrom(0), 'Half are.'),
      tail: optional(
        numberFrom(0),
        'How far out this shipment lies: −log₁₀ of the share of such goods that are worth less (2: one in a hundred), at most that of one in all that were seen; absent where it states no value or weight.',
      ),
    }),
    'US dollars by the kilogram of this HS heading to this destination.',
  ),
  kgPerPackage: optional(
    object({
      p50: required(numberFrom(0), 'Half are heavier.'),
      p95: required(numberFrom(0), 'One in twenty is.'),
      p99: required(numberFrom(0), 'One in a hundred is.'),
      tail: optional(
        numberFrom(0),
        'How far out this shipment lies: −log₁₀ of the share of such packages that are heavier (2: one in a hundred), at most that of one in all that were seen; absent where it states no weight or packages.',
      ),
    }),
    'Kilograms by the package of this type, with this HS heading.',
  ),
  routeShare: optional(
    numberFrom(0, 1),
    'Share of the shipments from the state of origin that take these two ports, 0 to 1.',
    'eei',
    'manifest',
  ),
});
