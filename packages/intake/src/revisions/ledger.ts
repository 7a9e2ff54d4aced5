/** The revisions that the log already holds under one feed's manifest number. */
export interface Ledger {
  readonly revisions: Map<number, StoredRevision>;
  /** The current revision of each bill, including canceled ones. */
  readonly current: Map<string, CurrentShipment>;
  /** The ids of bills that appear in late revisions alone: if one comes back, it is the same shipment. */
  readonly late: Map<string, string>;
}

export interface StoredRevision {
  readonly id: string;
  readonly revision: number;
  readonly contentHash: Buffer;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly shipments: number;
  /** `YYYY-MM-DD` */
  readonly departureDay: string;
  readonly submission: { readonly id: string; readonly line: number } | null;
}

export interface CurrentShipment {
  readonly position: number;
  readonly id: string;
  /** The day of departure of its manifest, `YYYY-MM-DD`. */
  readonly departureDay: string;
  readonly canceled: boolean;
  readonly contentHash: Buffer | null;
  /** The hash of consignee, goods and values; null for a canceled one. */
  readonly gist: number | null;
  readonly lateChanges: number;
}

export const ledgerKey = (feedId: string, number: string): string => `${feedId}\0${number}`;

export const emptyLedger = (): Ledger => ({ revisions: new Map(), current: new Map(), late: new Map() });
