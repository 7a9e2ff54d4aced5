/** What every referral keeps of the shipment that it shows: what the queue is sorted by, narrowed to and read for. */
export interface ReferredShipment {
  /** Of the referral. */
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
