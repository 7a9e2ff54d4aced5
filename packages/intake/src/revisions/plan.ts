import { dayMs } from '@hammerhead/primitives';
import { type CurrentShipment, emptyLedger, type Ledger, ledgerKey } from './ledger.js';
import type { AppendOutcome, Chunk, IncomingManifest, IncomingShipment } from './incoming.js';

export interface ManifestRow {
  readonly id: string;
  readonly manifest: IncomingManifest;
  readonly superseded: boolean;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly scored: number;
  readonly unchanged: number;
  readonly canceled: number;
  readonly outOfScope: number;
}

export interface ShipmentRow {
  readonly position: number;
  readonly id: string;
  readonly manifestId: string;
  readonly bill: string;
  readonly state: 'scored' | 'out_of_scope' | 'canceled' | 'superseded';
  readonly cause: 'named' | 'omitted' | null;
  readonly departureAt: string;
  readonly content: Extract<IncomingShipment, { canceled: false }> | null;
  supersededBy: number | null;
  /** Position of the revision that it replaces. */
  readonly supersedes: number | null;
  /** How often consignee, goods or values changed within 24 hours before departure, up to this revision. */
  readonly lateChanges: number;
}

/** A shipment in the log that another one replaces. */
export interface Superseded {
  readonly position: number;
  /** `YYYY-MM-DD`: its facts lie in this day's partition. */
  readonly departureDay: string;
  readonly by: number;
}

/** More are not counted: the column would not hold them, and with them the manifest would be refused for ever. */
const mostLateChanges = 1_000;

/** All that one append writes; nothing in it needs another look at the database. */
export interface Plan {
  readonly head: number;
  readonly outcomes: AppendOutcome[];
  readonly manifests: ManifestRow[];
  readonly shipments: ShipmentRow[];
  /** Rows already in the log that a new revision replaces. */
  readonly superseded: Superseded[];
  readonly chunks: Chunk[];
}

/** Makes the id of a manifest, or that of the shipment that is first at a position. */
export type NewId = (position?: number) => string;

/**
 * Decides, without I/O, what appending `manifests` in this order does to a log whose last position is `head`.
 * @param ledgers what is stored under the manifest numbers that occur; brought up to date as it goes, so that
 *   two revisions of one manifest may come in one batch
 * @param chunkSize most shipments that one job scores
 * @param newId makes an id; that of a shipment holds its position
 */
export function planAppend(
  manifests: readonly IncomingManifest[],
  ledgers: Map<string, Ledger>,
  head: number,
  receivedAt: number,
  chunkSize: number,
  newId: NewId,
): Plan {
  const plan: Plan = { head, outcomes: [], manifests: [], shipments: [], superseded: [], chunks: [] };
  const chunks = new ChunkBuilder(plan.chunks, chunkSize);
  const fresh = new Map<number, ShipmentRow>();
  let position = head;

  for (const manifest of manifests) {
    const key = ledgerKey(manifest.feedId, manifest.number);
    const ledger = ledgers.get(key) ?? emptyLedger();
    ledgers.set(key, ledger);

    const known = ledger.revisions.get(manifest.revision);
    if (known) {
      const same = known.contentHash.equals(manifest.contentHash);
      const { id, shipments, submission } = known;
      const replayed = same && submission !== null && sameLine(submission, manifest.submission);
      plan.outcomes.push({ status: same ? 'duplicate' : 'conflict', id, shipments, replayed });
      continue;
    }

    const latest = latestRevision(ledger);
    const later = latest && latest.revision > manifest.revision ? latest : null;
    const id = newId();
    const firstPosition = ++position;
    const counts = { scored: 0, unchanged: 0, canceled: 0, outOfScope: 0 };

    const isLate = Date.parse(manifest.departureAt) - receivedAt < dayMs;

    const add = (row: Pick<ShipmentRow, 'bill' | 'state' | 'cause' | 'content' | 'supersededBy'>): void => {
      const before = ledger.current.get(row.bill);
      position += 1;
      const full: ShipmentRow = {
        ...row,
        position,
        id: before?.id ?? ledger.late.get(row.bill) ?? newId(position),
        manifestId: id,
        departureAt: manifest.departureAt,
        supersedes: row.state === 'superseded' ? null : (before?.position ?? null),
        lateChanges: Math.min(
          (before?.lateChanges ?? 0) + (isLate && isChange(before, row.content) ? 1 : 0),
          mostLateChanges,
        ),
      };
      plan.shipments.push(full);
      if (row.state === 'scored') chunks.add(position, manifest);
      if (row.state === 'superseded') {
        ledger.late.set(row.bill, full.id);
        return;
      }
      if (before) supersede(before, position);
      fresh.set(position, full);
      ledger.current.set(row.bill, current(full));
    };
    const supersede = (before: CurrentShipment, by: number): void => {
      const row = fresh.get(before.position);
      if (row) row.supersededBy = by;
      else plan.superseded.push({ position: before.position, departureDay: before.departureDay, by });
    };

    for (const shipment of manifest.shipments) {
      const before = ledger.current.get(shipment.bill);
      if (shipment.canceled) {
        counts.canceled += 1;
        if (!later && !before?.canceled)
          add({ bill: shipment.bill, state: 'canceled', cause: 'named', content: null, supersededBy: null });
      } else if (later) {
        add({
          bill: shipment.bill,
          state: 'superseded',
          cause: null,
          content: shipment,
          supersededBy: later.firstPosition,
        });
      } else if (before?.contentHash?.equals(shipment.contentHash)) {
        counts.unchanged += 1;
      } else {
        counts[shipment.inScope ? 'scored' : 'outOfScope'] += 1;
        const state = shipment.inScope ? 'scored' : 'out_of_scope';
        add({ bill: shipment.bill, state, cause: null, content: shipment, supersededBy: null });
      }
    }
    if (!later) {
      const listed = new Set(manifest.shipments.map(({ bill }) => bill));
      for (const [bill, before] of ledger.current)
        if (!before.canceled && !listed.has(bill))
          add({ bill, state: 'canceled', cause: 'omitted', content: null, supersededBy: null });
    }

    plan.manifests.push({
      id,
      manifest,
      superseded: later !== null,
      firstPosition,
      lastPosition: position,
      ...counts,
    });
    ledger.revisions.set(manifest.revision, {
      id,
      contentHash: manifest.contentHash,
      firstPosition,
      lastPosition: position,
      shipments: manifest.shipments.length,
      departureDay: manifest.departureAt.slice(0, 10),
      submission: manifest.submission,
    });
    plan.outcomes.push({
      status: later ? 'superseded' : 'received',
      id,
      shipments: manifest.shipments.length,
      replayed: false,
    });
  }
  chunks.close();
  return { ...plan, head: position };
}

const sameLine = (a: { id: string; line: number }, b: { id: string; line: number } | null): boolean =>
  a.id === b?.id && a.line === b.line;

const current = (row: ShipmentRow): CurrentShipment => ({
  position: row.position,
  id: row.id,
  departureDay: row.departureAt.slice(0, 10),
  canceled: row.state === 'canceled',
  contentHash: row.content?.contentHash ?? null,
  gist: row.content?.gist ?? null,
  lateChanges: row.lateChanges,
});

/** Another consignee, other goods or values, or what was canceled is filed again. A cancellation is none. */
const isChange = (before: CurrentShipment | undefined, after: ShipmentRow['content']): boolean =>
  before !== undefined && after !== null && before.gist !== after.gist;

function latestRevision(ledger: Ledger): { revision: number; firstPosition: number } | null {
  let latest: { revision: number; firstPosition: number } | null = null;
  for (const [revision, { firstPosition }] of ledger.revisions)
    if (!latest || revision > latest.revision) latest = { revision, firstPosition };
  return latest;
}

/** Cuts the scored positions into jobs: at most `size` shipments, and never of two submissions. */
class ChunkBuilder {
  readonly #chunks: Chunk[];
  readonly #size: number;
  #open: { first: number; last: number; shipments: number; submission: Chunk['submission'] } | null = null;

  constructor(chunks: Chunk[], size: number) {
    this.#chunks = chunks;
    this.#size = size;
  }

  add(position: number, { feedId, submission }: IncomingManifest): void {
    const open = this.#open;
    const other =
      open?.submission?.id !== submission?.id || (submission && open?.submission?.feedId !== feedId);
    if (open && (open.shipments >= this.#size || other)) this.close();
    this.#open ??= {
      first: position,
      last: position,
      shipments: 0,
      submission: submission && { feedId, id: submission.id },
    };
    this.#open.last = position;
    this.#open.shipments += 1;
  }

  close(): void {
    if (!this.#open) return;
    const { first, last, shipments, submission } = this.#open;
    this.#chunks.push({ firstPosition: first, lastPosition: last, shipments, submission });
    this.#open = null;
  }
}
