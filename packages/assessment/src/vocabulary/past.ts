import { bool, number, object, optional, required, text } from '@hammerhead/rules';

const partyHistory = object({
  shipments: required(number, 'Earlier shipments of the last 365 days, at most 64.'),
  lastWeek: required(number, 'Of the last 7 days, this one not included.'),
  lastFortnight: required(number, 'Of the last 14 days, this one not included.'),
  weekly: required(number, 'Shipments by the week over the 180 days before the last 7.'),
  dormantDays: optional(
    number,
    'Days from its last shipment before the last 14 days; absent where there is none within 365 days.',
  ),
  newChapter: required(bool, 'At least 20 earlier shipments, and none with goods of this HS chapter.'),
  names: required(
    number,
    'Names on those shipments and on this one: of all who use its phone, email or identifier.',
  ),
  who: required(
    text,
    'Whose shipments those are, for a sentence: the name, or `3 names with the phone of` and the name.',
  ),
});

/** What earlier shipments tell. */
export const historyType = object({
  shipper: optional(
    partyHistory,
    'Of the shipper named on the house bill; absent where nothing tells it from others: no phone, email, identifier or address but those of hubs, and no name with a town.',
  ),
  consignee: optional(partyHistory, 'The same of the consignee.'),
  between: optional(
    number,
    'Earlier shipments of the last 365 days from this shipper to this consignee, at most 64; absent where nothing tells one of them.',
  ),
  partClasses: required(
    number,
    'Kinds of gun parts (barrel, slide or bolt, frame or receiver, magazine, trigger) named on this shipment and on those linked to it within 21 days, or that ambiguous goods in light parcels to a person may be; 0 to 5, and 0 where this shipment has none.',
  ),
  partClassesElsewhere: required(number, 'Of those kinds, the ones that only linked shipments have.'),
  partClassesNamed: required(number, 'Of those kinds, the ones that some description names.'),
  partsHere: optional(text, 'Those that this shipment has, in words.'),
  partsElsewhere: optional(text, 'Those that only linked shipments have, in words.'),
  partsAt: required(number, 'Linked shipments that have those, at most 8.'),
  underThreshold: required(
    number,
    'Shipments of the last 30 days with goods worth 2,000 to 2,500 USD that share a party, an identifier or an address with this one, itself included, those of parties that deal with many left out; 0 where this one has none.',
  ),
  underThresholdBetween: required(
    number,
    'Such shipments of this shipper to this consignee, this one included.',
  ),
  underThresholdTo: required(
    number,
    'Such shipments to this consignee, whoever sent them, this one included.',
  ),
  linkedLately: required(
    number,
    'Where this shipment weighs a tenth and 2 kg more than its goods: those of the last 60 days that share an identifier or an address with it, of no party that deals with many.',
  ),
  heavyLately: required(number, 'Of those, the ones that weighed as much more than their goods.'),
  itnElsewhere: required(number, 'Other shipments, to and from others, with one of its ITNs.'),
  itnOtherConsignee: required(number, 'Other shipments to another consignee with one of its ITNs.'),
  itnOtherVoyage: required(
    number,
    'Other shipments to the same consignee, more than a day apart, with one of its ITNs; parts of one bill are none.',
  ),
  itnApart: required(
    number,
    'Other shipments with one of its ITNs, on another voyage and more than a day apart.',
  ),
  containerElsewhere: required(
    number,
    'Other voyages under way at the same time with one of its containers.',
  ),
  lateChanges: required(
    number,
    'Revisions that changed consignee, description or value within 24 hours before departure.',
    'manifest',
  ),
});

/** What is linked to it. Addresses and phones of hubs, such as forwarders, link nobody. */
export const graphType = object({
  addressNames: required(number, 'Names that use one of its addresses, within 180 days.'),
  addressRole: optional(text, 'Role of the party whose address the most names use.'),
  phoneNames: required(number, 'Names that use one of its phones, emails or identifiers, within 180 days.'),
  phoneTowns: required(number, 'Towns that those who use it gave as theirs.'),
  phoneRole: optional(text, 'Role of the party whose phone, email or identifier the most names use.'),
  phoneKind: optional(text, 'Which it is: `phone`, `email` or `identifier`.'),
  fanOut: required(
    number,
    'Private consignees in this town that the shipper sent to within 30 days, this one included.',
  ),
  fanIn: required(number, 'Shippers to this private consignee within 60 days, this one included.'),
  fanInStates: required(number, 'States that those shippers sent from.'),
  seizureHops: required(
    number,
    '1: shares a phone, address, email or identifier with a seized shipment; 2: with one that does; 3: neither.',
  ),
  seizureAgeDays: optional(number, 'Days from that seizure to the departure.'),
  seizure: optional(number, 'Position in the log of the decision that recorded it.'),
  seizureBill: optional(text, 'Bill of the cargo that was seized.'),
  seizureLink: optional(text, 'Where it shares one: `phone`, `address`, `email` or `identifier`.'),
  seizureRole: optional(text, 'Whose that is on this shipment: `shipper` or `consignee`.'),
  besideSeizure: required(
    bool,
    'Its container on this voyage, or its master bill, carried cargo that was seized.',
  ),
});

/** Quantiles, each absent where fewer than 50 shipments stand behind it. */
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
  ),
});
