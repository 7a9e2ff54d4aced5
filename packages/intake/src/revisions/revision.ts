import { type Finding, type StoredJson, toStored } from '@hammerhead/contracts';
import { shown } from '../findings/note.js';
import type { IncomingManifest, IncomingShipment } from './incoming.js';
import type { CurrentShipment, Ledger, StoredRevision } from './ledger.js';

/** The content of a shipment that is not canceled. */
export type ShipmentContent = Extract<IncomingShipment, { canceled: false }>;

/** One row that a revision adds to the log. */
export interface Change {
  readonly bill: string;
  readonly state: 'scored' | 'out_of_scope' | 'canceled' | 'superseded';
  /** How it was canceled; null if it was not. */
  readonly cause: 'named' | 'omitted' | null;
  /** The content; null if it is canceled. */
  readonly content: ShipmentContent | null;
  readonly findings: StoredJson<readonly Finding[]> | null;
  /** The position of a later revision that arrived before; null otherwise. */
  readonly supersededBy: number | null;
}

/**
 * The numbers of shipments of a manifest as sent, by their outcome; those of a late one count as canceled or not at
 * all.
 */
export interface RevisionCounts {
  readonly scored: number;
  readonly unchanged: number;
  readonly canceled: number;
  readonly outOfScope: number;
}

export interface Revision {
  readonly changes: readonly Change[];
  readonly counts: RevisionCounts;
}

/**
 * Determines what a new revision changes: shipments that are new or have other content, those that it cancels, and
 * those that it leaves out, which cancels them, too. A shipment with the same content as before adds no row.
 * @param current the current revision of each bill under the manifest's number
 */
export function revisionOf({ shipments }: IncomingManifest, current: Ledger['current']): Revision {
  const changes: Change[] = [];
  const counts = { scored: 0, unchanged: 0, canceled: 0, outOfScope: 0 };
  for (const shipment of shipments) {
    const before = current.get(shipment.bill);
    if (shipment.canceled) {
      counts.canceled += 1;
      if (before === undefined) changes.push(cancellationOfNothing(shipment.bill));
      else if (!before.canceled) changes.push(cancellation(shipment.bill, 'named'));
    } else if (before?.contentHash?.equals(shipment.contentHash)) {
      counts.unchanged += 1;
    } else {
      counts[shipment.inScope ? 'scored' : 'outOfScope'] += 1;
      changes.push({
        bill: shipment.bill,
        state: shipment.inScope ? 'scored' : 'out_of_scope',
        cause: null,
        content: shipment,
        findings: shipment.findings,
        supersededBy: null,
      });
    }
  }
  for (const bill of omittedFrom(shipments, current)) changes.push(cancellation(bill, 'omitted'));
  return { changes, counts };
}

/**
 * Determines what a revision adds that arrives after a later one: its shipments are stored, superseded from the start.
 */
export function lateRevisionOf(
  { shipments }: IncomingManifest,
  { firstPosition: supersededBy }: StoredRevision,
): Revision {
  const contents = shipments.filter((shipment) => !shipment.canceled);
  return {
    changes: contents.map((content) => ({
      bill: content.bill,
      state: 'superseded',
      cause: null,
      content,
      findings: content.findings,
      supersededBy,
    })),
    counts: { scored: 0, unchanged: 0, canceled: shipments.length - contents.length, outOfScope: 0 },
  };
}

/** The bills under the manifest's number that are not canceled and that a revision does not list. */
export function omittedFrom(
  shipments: readonly IncomingShipment[],
  current: ReadonlyMap<string, Pick<CurrentShipment, 'canceled'>>,
): readonly string[] {
  const listed = new Set(shipments.map(({ bill }) => bill));
  return [...current].flatMap(([bill, { canceled }]) => (canceled || listed.has(bill) ? [] : [bill]));
}

const cancellation = (bill: string, cause: 'named' | 'omitted'): Change => ({
  bill,
  state: 'canceled',
  cause,
  content: null,
  findings: null,
  supersededBy: null,
});

/** The log holds it all the same: a late revision may bring the bill, and it must not come back to life. */
const cancellationOfNothing = (bill: string): Change => ({
  ...cancellation(bill, 'named'),
  findings: toStored([
    {
      code: 'cancels_nothing',
      path: 'canceled',
      message: `no earlier revision of this manifest has the bill ${shown(bill)}`,
    },
  ]),
});
