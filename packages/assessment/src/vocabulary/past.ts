import { graphFeatures, historyFeatures, partyFeatures, type Readings } from '@hammerhead/history';
import { bool, type Field, number, object, optional, required, text } from '@hammerhead/rules';

const types = { number, text, bool };

/** The fields that rules read of a table of features, in its order. */
function fieldsOf(table: Readings): Record<string, Field> {
  const fields: Record<string, Field> = {};
  for (const [name, { read }] of Object.entries(table)) {
    if (read === null) continue;
    const field = read.absent === undefined ? optional : required;
    fields[name] = field(types[read.type], read.doc, ...(read.sources ?? []));
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
    number,
    'Days before the departure that the log reached back to when it was published, at most 365.',
  ),
  valuePerKg: optional(
    object({
      p1: required(number, 'One shipment in a hundred is worth less.'),
      p5: required(number, 'One in twenty is.'),
      p50: required(number, 'Half are.'),
      tail: optional(
        number,
        'How far out this shipment lies: −log₁₀ of the share of such goods that are worth less (2: one in a hundred), at most that of one in all that were seen; absent where it states no value or weight.',
      ),
    }),
    'US dollars by the kilogram of this HS heading to this destination.',
  ),
  kgPerPackage: optional(
    object({
      p50: required(number, 'Half are heavier.'),
      p95: required(number, 'One in twenty is.'),
      p99: required(number, 'One in a hundred is.'),
      tail: optional(
        number,
        'How far out this shipment lies: −log₁₀ of the share of such packages that are heavier (2: one in a hundred), at most that of one in all that were seen; absent where it states no weight or packages.',
      ),
    }),
    'Kilograms by the package of this type, with this HS heading.',
  ),
  routeShare: optional(
    number,
    'Share of the shipments from the state of origin that take these two ports, 0 to 1.',
    'eei',
    'manifest',
  ),
});
