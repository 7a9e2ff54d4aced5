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
  readonly departureAt: Date;
  readonly headline: string;
  /** The rules that hit. */
  readonly rules: readonly string[];
}
