/** What the log already holds under one feed's manifest number. */
export interface Ledger {
  readonly revisions: Map<number, StoredRevision>;
  /** Current revision of each bill, canceled ones included. */
  readonly current: Map<string, CurrentShipment>;
  /** Ids of bills that stand in late revisions alone: should one come back, it is the same shipment. */
  readonly late: Map<string, string>;
}

export interface StoredRevision {
  readonly id: string;
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
  /** `YYYY-MM-DD`, of its manifest. */
  readonly departureDay: string;
  readonly canceled: boolean;
  readonly contentHash: Buffer | null;
  /** Hash of consignee, goods and values; null of a canceled one. */
  readonly gist: number | null;
  readonly lateChanges: number;
}

export const ledgerKey = (feedId: string, number: string): string => `${feedId}\0${number}`;

export const emptyLedger = (): Ledger => ({ revisions: new Map(), current: new Map(), late: new Map() });
