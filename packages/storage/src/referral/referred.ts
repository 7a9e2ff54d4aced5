/**
 * What every referral stores of the shipment that it shows: the values by which the queue is sorted, filtered and
 * searched.
 */
export interface ReferredShipment {
  /** The id of the referral. */
  readonly id: string;
  readonly shipmentId: string;
  readonly position: number;
  readonly manifestNumber: string;
  readonly bill: string;
  readonly shipper: string;
  readonly consignee: string;
  readonly destination: string;
  readonly mode: string;
  /** What is shipped: the first description, cut. */
  readonly goods: string;
  /** UN/LOCODE. */
  readonly portOfExport: string;
  /** Stated time of lading; null where it is not stated. */
  readonly ladingAt: Date | null;
  /** When it is laden, as stated or as its mode has it; never after departure. */
  readonly stoppableUntil: Date;
  readonly departureAt: Date;
  readonly headline: string;
  /** The rules that hit. */
  readonly rules: readonly string[];
  /** Whether a rule failed, so that the score may be too low. */
  readonly incomplete: boolean;
  /** Minutes in which people should answer, by its tier and mode; null for any time. */
  readonly respondWithin: number | null;
}
