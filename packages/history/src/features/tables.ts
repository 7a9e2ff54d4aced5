import type { SharedKind, Side } from '@hammerhead/imprint';
import { aside, count, figure, flag, positions, restingOn, type Stored, word } from './feature.js';

/*
 * The features of a shipment that are computed from earlier ones. The texts are for the authors of rules and appear in
 * the vocabulary; the comments add what the code must know.
 */

/**
 * Earlier shipments of a party in the same role: they have its phone, email or identifier, or its address and its
 * name; where it has none of these, its name and its town. Parts of one bill count as one.
 */
export const partyFeatures = {
  /** The shipments that the other figures are counted among. */
  shipments: count('Earlier shipments of the last 365 days, at most 64.'),
  lastWeek: count('Of the last 7 days, this one not included.'),
  lastFortnight: count('Of the last 14 days, this one not included.'),
  /**
   * To two decimals. Where the newest 64 do not reach back so far, it is computed over the days that they cover; where
   * they cover less than 7 days, it equals `lastWeek`: no rate is known.
   */
  weekly: count('Shipments by the week over the 180 days before the last 7.'),
  dormantDays: figure(
    'Days from its last shipment before the last 14 days; absent where there is none within 365 days.',
  ),
  newChapter: flag('At least 20 earlier shipments, and none with goods of this HS chapter.'),
  names: count('Names on those shipments and on this one: of all who use its phone, email or identifier.', {
    above: 1,
    absent: 1,
  }),
  /** The trait by which they were found; of several, the one that the most names share. */
  by: aside<SharedKind>(),
};

export type PartyHistory = Stored<typeof partyFeatures>;

export const historyFeatures = {
  /**
   * The sides that state nothing by which their party could be found on another shipment: no phone, email, identifier
   * or address except a hub's, and no name with a town. Rules cannot know what `shipper`, `consignee` and `between`
   * would be.
   */
  unidentified: aside<readonly Side[]>(),
  shipper: aside<PartyHistory>(),
  consignee: aside<PartyHistory>(),
  /** 0 where it is not stored, unless a side is unidentified. */
  between: figure(
    'Earlier shipments of the last 365 days from this shipper to this consignee, at most 64; absent where nothing tells one of them.',
    0,
  ),
  partClasses: count(
    'Kinds of gun parts (barrel, slide or bolt, frame or receiver, magazine, trigger) named on this shipment and on those linked to it within 21 days, or that ambiguous goods in light parcels to a person may be; 0 to 5, and 0 where this shipment has none.',
  ),
  partClassesElsewhere: count('Of those kinds, the ones that only linked shipments have.'),
  partClassesNamed: count('Of those kinds, the ones that some description names.'),
  partsHere: word('Those that this shipment has, in words.'),
  partsElsewhere: word('Those that only linked shipments have, in words.'),
  /** Newest first. */
  partsAt: positions('Linked shipments that have those, at most 8.'),
  underThreshold: count(
    'Shipments of the last 30 days with goods worth 2,000 to 2,500 USD that share a party, an identifier or an address with this one, itself included, those of parties that deal with many left out; 0 where this one has none.',
  ),
  underThresholdBetween: count('Such shipments of this shipper to this consignee, this one included.'),
  underThresholdTo: count('Such shipments to this consignee, whoever sent them, this one included.'),
  linkedLately: count(
    'Where this shipment weighs a tenth and 2 kg more than its goods: those of the last 60 days that share an identifier or an address with it, of no party that deals with many.',
  ),
  heavyLately: count('Of those, the ones that weighed as much more than their goods.'),
  itnElsewhere: count('Other shipments, to and from others, with one of its ITNs.'),
  /** A filing has one consignee (15 CFR 30.6(a)(3)). */
  itnOtherConsignee: count('Other shipments to another consignee with one of its ITNs.'),
  itnOtherVoyage: count(
    'Other shipments to the same consignee, more than a day apart, with one of its ITNs; parts of one bill are none.',
  ),
  itnApart: count('Other shipments with one of its ITNs, on another voyage and more than a day apart.'),
  containerElsewhere: count('Other voyages under way at the same time with one of its containers.'),
  lateChanges: restingOn(
    ['manifest'],
    count('Revisions that changed consignee, description or value within 24 hours before departure.'),
  ),
};

export type HistoryFeatures = Stored<typeof historyFeatures>;

/** People record seizures, and partners answer that they found something: which of them it was, no feature tells. */
const seized: readonly string[] = ['analyst', 'manifest', 'partner'];
/** The keys that lead to a seizure may stand in EEI alone. */
const linkedToSeizures: readonly string[] = [...seized, 'eei'].toSorted();

/**
 * A key that at least 24 names share among its newest 64 shipments is a hub: it links nobody and counts nowhere. A key
 * whose newest 64 shipments go to, or come from, at least 24 names is that of a busy party: it has a history, but
 * leads from no shipment to another.
 */
export const graphFeatures = {
  /** Among shippers and consignees alone, this shipment's included: forwarders share with everybody. */
  addressNames: count('Names that use one of its addresses, within 180 days.', { above: 1 }),
  addressRole: word<Side>('Role of the party whose address the most names use.'),
  phoneNames: count('Names that use one of its phones, emails or identifiers, within 180 days.', {
    above: 1,
  }),
  phoneTowns: count('Towns that those who use it gave as theirs.', { above: 1, absent: 1 }),
  phoneRole: word<Side>('Role of the party whose phone, email or identifier the most names use.'),
  /** Not stored for a phone. */
  phoneKind: word<Exclude<SharedKind, 'phone'>>('Which it is: `phone`, `email` or `identifier`.'),
  fanOut: count(
    'Private consignees in this town that the shipper sent to within 30 days, this one included.',
    { above: 1 },
  ),
  fanIn: count('Shippers to this private consignee within 60 days, this one included.', { above: 1 }),
  fanInStates: count('States that those shippers sent from.', { above: 1 }),
  /** 3 is farther than any path that is searched. */
  seizureHops: restingOn(
    linkedToSeizures,
    count(
      '1: shares a phone, address, email or identifier with a seized shipment; 2: with one that does; 3: neither.',
      { absent: 3 },
    ),
  ),
  /** At least 0. */
  seizureAgeDays: restingOn(linkedToSeizures, figure('Days from that seizure to the departure.')),
  /** The newest of those that are as near. */
  seizure: restingOn(linkedToSeizures, figure('Position in the log of the decision that recorded it.')),
  seizureBill: restingOn(linkedToSeizures, word('Bill of the cargo that was seized.')),
  seizureLink: restingOn(
    linkedToSeizures,
    word<SharedKind | 'address'>(
      'Where it shares one, the strongest: `identifier`, `phone`, `email` or `address`.',
    ),
  ),
  seizureRole: restingOn(
    linkedToSeizures,
    word<Side>('Whose that is on this shipment: `shipper` or `consignee`.'),
  ),
  seizureTies: restingOn(
    linkedToSeizures,
    word(
      'Where it shares one, all that it shares, the strongest first, for a sentence: `same shipper, phone and address`.',
    ),
  ),
  /** The master bill counts within 60 days. Containers and master bills stand on manifests alone. */
  besideSeizure: restingOn(
    seized,
    flag('Its container on this voyage, or its master bill, carried cargo that was seized.'),
  ),
  /** The newest. */
  besideBill: restingOn(seized, word('Bill of that cargo.')),
  besideBy: restingOn(
    seized,
    word('Which of them: `container`, `master bill` or `container and master bill`.'),
  ),
};

export type GraphFeatures = Stored<typeof graphFeatures>;

/** The features of the baseline in force; quantiles are absent under 50 observations. */
export interface BaselineFeatures {
  /** Position of the decision that published it. */
  readonly version: number;
  /**
   * How many days before this departure the log reached back to when it was published, at most 365. What is not in the
   * log for these days did not happen, as far as the feeds reported. All but the earliest hundredth of departures
   * count.
   */
  readonly reachDays?: number;
  /** US dollars per kilogram, for this heading and destination. */
  readonly valuePerKg?: {
    readonly p1: number;
    readonly p5: number;
    readonly p50: number;
    /** −log₁₀ of the share of such goods that are worth less than these, to two decimals; absent in older assessments. */
    readonly tail?: number;
  };
  /** Kilograms per package, for this package type and heading. */
  readonly kgPerPackage?: {
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
    /** −log₁₀ of the share of such packages that are heavier than these. */
    readonly tail?: number;
  };
  /** The share of the shipments from this state that take these two ports, 0 to 1. */
  readonly routeShare?: number;
}
