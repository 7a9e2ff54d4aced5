import type { SharedKind, Side } from '@hammerhead/imprint';

/**
 * What earlier shipments tell about one, as stored with its assessment: plain JSON. Counts that are 0 and flags
 * that are false are left out (absent here means 0 or false); what cannot be told is left out of `baseline`.
 */
export interface HistoryFeatures {
  /**
   * Sides that state nothing by which their party could be found on another shipment: no phone, email, identifier or
   * address but a hub's, and no name with a town. What `shipper`, `consignee` and `between` would tell is unknown.
   */
  readonly unidentified?: readonly Side[];
  readonly shipper?: PartyHistory;
  readonly consignee?: PartyHistory;
  /** Earlier shipments of the last 365 days between these two parties, at most 64. */
  readonly between?: number;
  /**
   * Classes of gun parts named on this shipment and on those linked to it within 21 days, or that ambiguous goods in
   * light parcels to a person may be; 0 to 5. Absent where this shipment itself has none.
   */
  readonly partClasses?: number;
  /** Of those, classes that only the linked shipments have. */
  readonly partClassesElsewhere?: number;
  /** Of `partClasses`, those that some description names. */
  readonly partClassesNamed?: number;
  /** The classes in words: those of this shipment, and those that only the linked ones have. */
  readonly partsHere?: string;
  readonly partsElsewhere?: string;
  /** Positions of the linked shipments that those are on, newest first, at most 8. */
  readonly partsAt?: readonly number[];
  /**
   * Shipments of the last 30 days with goods worth 2,000 to 2,500 USD that share a party, an identifier or an address
   * with this one, itself included; those of a busy party do not count. Absent where this shipment itself has none.
   */
  readonly underThreshold?: number;
  /** Such shipments of this shipper to this consignee, this one included. */
  readonly underThresholdBetween?: number;
  /** Such shipments to this consignee, whoever sent them, this one included. */
  readonly underThresholdTo?: number;
  /**
   * Earlier shipments of the last 60 days that share an identifier or an address with this one, of no busy party, and
   * those of them that weighed a tenth more than their goods. Absent where this one itself does not.
   */
  readonly linkedLately?: number;
  readonly heavyLately?: number;
  /** Other shipments, to and from others, on which one of its ITNs stands. */
  readonly itnElsewhere?: number;
  /** Other shipments to another consignee with one of its ITNs: a filing has one consignee (15 CFR 30.6(a)(3)). */
  readonly itnOtherConsignee?: number;
  /** Other shipments to the same consignee, more than a day apart, with one of its ITNs; parts of one bill are not. */
  readonly itnOtherVoyage?: number;
  /** Of all others with one of its ITNs, those on another voyage, more than a day apart. */
  readonly itnApart?: number;
  /** Other voyages under way at the same time with one of its containers. */
  readonly containerElsewhere?: number;
  /** Revisions that changed consignee, description or value within 24 hours before departure. */
  readonly lateChanges?: number;
}

/**
 * Earlier shipments of a party in the same role: they have its phone, email or identifier, or its address and its
 * name; where it has none of these, its name and its town. Parts of one bill count as one.
 */
export interface PartyHistory {
  /** Earlier shipments of the last 365 days, at most 64: those the other figures are counted among. */
  readonly shipments?: number;
  /** Shipments of the last 7 days, this one not included. */
  readonly lastWeek?: number;
  readonly lastFortnight?: number;
  /**
   * Shipments by the week over the 180 days before the last 7, to two decimals. Where the newest 64 do not reach back
   * so far, over the days that they do; where they reach back no 7 days, as many as `lastWeek`: no rate can be told.
   */
  readonly weekly?: number;
  /** Days since the last shipment before the last 14 days; absent where there is none within 365 days. */
  readonly dormantDays?: number;
  /** HS headings' chapters on earlier shipments do not hold this shipment's, and there are at least 20 of them. */
  readonly newChapter?: boolean;
  /** Distinct names among those shipments and this one, where there is more than one: whoever uses its phone. */
  readonly names?: number;
  /** By what they were found then, of several what the most names share. */
  readonly by?: SharedKind;
}

/**
 * A key that at least 24 names share among its newest 64 shipments is a hub: it links nobody and counts nowhere. A key
 * whose newest 64 shipments go to, or come from, at least 24 names is that of a busy party: it has a history, but
 * leads from no shipment to another.
 */
export interface GraphFeatures {
  /**
   * Distinct names that use one of its addresses, or one of its phones, emails and identifiers, within 180 days, this
   * shipment's included; absent for one name. Shippers and consignees alone: forwarders share with everybody.
   */
  readonly addressNames?: number;
  readonly phoneNames?: number;
  /** Whose it is on this shipment: `shipper` or `consignee`. */
  readonly phoneRole?: string;
  /** Distinct towns that those gave as theirs, this shipment's included; absent for one. */
  readonly phoneTowns?: number;
  /** Which of the three it is; absent for a phone. */
  readonly phoneKind?: Exclude<SharedKind, 'phone'>;
  readonly addressRole?: string;
  /** Distinct private consignees in this town that the shipper sent to within 30 days; absent for one. */
  readonly fanOut?: number;
  /** Distinct private shippers to this private consignee within 60 days; absent for one. */
  readonly fanIn?: number;
  /** Distinct states that those sent from; absent for one. */
  readonly fanInStates?: number;
  /** 1: shares a phone, address, email or identifier with a seized shipment; 2: with one that does. Absent: none. */
  readonly seizureHops?: number;
  /** Days from the seizure to the departure, at least 0. */
  readonly seizureAgeDays?: number;
  /** Position of the decision that recorded the seizure: of those as near, the newest. */
  readonly seizure?: number;
  /** Bill of the cargo that was seized. */
  readonly seizureBill?: string;
  /** Of one hop: what both have, and whose it is on this shipment. */
  readonly seizureLink?: SharedKind | 'address';
  readonly seizureRole?: Side;
  /** Its container on this voyage, or its master bill within 60 days, carried cargo that was seized. */
  readonly besideSeizure?: boolean;
}

/** What the version in force tells; quantiles are absent under 50 observations. */
export interface BaselineFeatures {
  /** Position of the decision that published it. */
  readonly version: number;
  /**
   * Days before this departure that the log reached back to when it was published, at most 365: what it does not tell of
   * these days did not happen, as far as the feeds told. All but the earliest hundredth of departures count.
   */
  readonly reachDays?: number;
  /** US dollars by the kilogram, for this heading and destination. */
  readonly valuePerKg?: {
    readonly p1: number;
    readonly p5: number;
    readonly p50: number;
    /** −log₁₀ of the share of such goods that are worth less than these, to two decimals; absent in older assessments. */
    readonly tail?: number;
  };
  /** Kilograms by the package, for this package type and heading. */
  readonly kgPerPackage?: {
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
    /** −log₁₀ of the share of such packages that are heavier than these. */
    readonly tail?: number;
  };
  /** Share of the shipments from this state that take these two ports, 0 to 1. */
  readonly routeShare?: number;
}
