import type { Finding, StoredJson } from '@hammerhead/contracts';
import { type Chunk, ChunkBuilder } from './chunk-builder.js';
import type { IncomingManifest } from './incoming.js';
import { lateChangesOf } from './late-changes.js';
import { type CurrentShipment, emptyLedger, type Ledger, ledgerKey } from './ledger.js';
import { type Change, lateRevisionOf, type RevisionCounts, revisionOf } from './revision.js';
import { type RevisionVerdict, verdictOn } from './verdict.js';

/**
 * The outcome of a manifest. `conflict`: its number and revision exist with other content. `superseded`: a later
 * revision arrived before; this one is stored and not scored.
 */
export interface AppendOutcome {
  readonly status: RevisionVerdict['status'];
  readonly id: string;
  /** The number of shipments in the manifest as sent. */
  readonly shipments: number;
  /** Whether it duplicates what this very line of this very submission brought before. */
  readonly replayed: boolean;
  /** What only the log could tell of it; null for a duplicate or a conflict, of which the log was told before. */
  readonly told: RevisionTold | null;
}

export interface RevisionTold {
  /** The bills that it left out and so canceled. */
  readonly omitted: readonly string[];
  /** How many of its shipments are not screened, because they are bound for elsewhere. */
  readonly outOfScope: number;
  /** What is odd about its cancellations, by bill. */
  readonly cancellationFindings: ReadonlyMap<string, StoredJson<readonly Finding[]>>;
  /** The latest revision, where that was there before. */
  readonly supersededBy: { readonly id: string; readonly revision: number } | null;
}

export interface ManifestRow extends RevisionCounts {
  readonly id: string;
  readonly manifest: IncomingManifest;
  readonly superseded: boolean;
  /** Findings in all that it says, cancellations included. */
  readonly findingCount: number;
  /** How many bills it left out and so canceled. */
  readonly omitted: number;
  readonly firstPosition: number;
  readonly lastPosition: number;
}

export interface ShipmentRow extends Change {
  readonly position: number;
  readonly id: string;
  readonly manifestId: string;
  readonly departureAt: string;
  supersededBy: number | null;
  /** The position of the revision that it replaces. */
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

/** Everything that one append writes, without any further read of the database. */
export interface Plan {
  /** The last position after the append. */
  readonly head: number;
  /** One outcome for each manifest, in their order. */
  readonly outcomes: AppendOutcome[];
  readonly manifests: ManifestRow[];
  readonly shipments: ShipmentRow[];
  /** Rows already in the log that a new revision replaces. */
  readonly superseded: Superseded[];
  readonly chunks: Chunk[];
}

export interface PlanOptions {
  /** The log's last position. */
  readonly head: number;
  /** The time of receipt, as Unix time in milliseconds. */
  readonly receivedAt: number;
  /** The most shipments that one job scores. */
  readonly chunkSize: number;
  /** Makes the id of a manifest, or the id of the shipment that is first at a position, which the id then contains. */
  readonly newId: (position?: number) => string;
}

/**
 * Decides, without I/O, what appending `manifests` in this order does to a log.
 * @param ledgers what is stored under the manifest numbers that occur; they are updated along the way, so that two
 *   revisions of one manifest may come in one batch
 */
export function planAppend(
  manifests: readonly IncomingManifest[],
  ledgers: Map<string, Ledger>,
  options: PlanOptions,
): Plan {
  const builder = new PlanBuilder(options);
  const outcomes = manifests.map((manifest) => {
    const key = ledgerKey(manifest.feedId, manifest.number);
    const ledger = ledgers.get(key) ?? emptyLedger();
    ledgers.set(key, ledger);
    return builder.add(manifest, ledger);
  });
  return builder.finish(outcomes);
}

/** Assigns positions and ids to what manifests change, and keeps the ledgers up to date. */
class PlanBuilder {
  readonly #options: PlanOptions;
  readonly #manifests: ManifestRow[] = [];
  readonly #shipments: ShipmentRow[] = [];
  readonly #superseded: Superseded[] = [];
  readonly #chunks: ChunkBuilder;
  /** Shipments of this plan that a later manifest of it may replace, by position. */
  readonly #fresh = new Map<number, ShipmentRow>();
  #position: number;

  constructor(options: PlanOptions) {
    this.#options = options;
    this.#chunks = new ChunkBuilder(options.chunkSize);
    this.#position = options.head;
  }

  add(manifest: IncomingManifest, ledger: Ledger): AppendOutcome {
    const verdict = verdictOn(manifest, ledger);
    const { status } = verdict;
    if (status === 'duplicate' || status === 'conflict') {
      const { id, shipments, submission } = verdict.known;
      const replayed = status === 'duplicate' && submission !== null && isSameLine(submission, manifest);
      return { status, id, shipments, replayed, told: null };
    }
    const { changes, counts } =
      status === 'superseded'
        ? lateRevisionOf(manifest, verdict.later)
        : revisionOf(manifest, ledger.current);
    const id = this.#options.newId();
    // The manifest itself takes a position, so that a manifest without changes has one too.
    const firstPosition = this.#next();
    for (const change of changes) this.#addShipment(change, id, manifest, ledger);
    const span = { id, firstPosition, lastPosition: this.#position };
    const omitted = changes.flatMap(({ bill, cause }) => (cause === 'omitted' ? [bill] : []));
    const cancellationFindings = findingsOfCancellations(changes);
    this.#manifests.push({
      ...span,
      manifest,
      superseded: status === 'superseded',
      ...counts,
      omitted: omitted.length,
      findingCount: manifest.findingCount + cancellationFindings.size,
    });
    const shipments = manifest.shipments.length;
    ledger.revisions.set(manifest.revision, {
      ...span,
      revision: manifest.revision,
      contentHash: manifest.contentHash,
      shipments,
      departureDay: dayOf(manifest),
      submission: manifest.submission,
    });
    const supersededBy =
      status === 'superseded' ? { id: verdict.later.id, revision: verdict.later.revision } : null;
    const told = { omitted, outOfScope: counts.outOfScope, cancellationFindings, supersededBy };
    return { status, id, shipments, replayed: false, told };
  }

  #addShipment(change: Change, manifestId: string, manifest: IncomingManifest, ledger: Ledger): void {
    const { bill, state, content } = change;
    const { newId, receivedAt } = this.#options;
    const { departureAt } = manifest;
    const before = ledger.current.get(bill);
    const position = this.#next();
    const row: ShipmentRow = {
      ...change,
      position,
      id: before?.id ?? ledger.late.get(bill) ?? newId(position),
      manifestId,
      departureAt,
      supersedes: state === 'superseded' ? null : (before?.position ?? null),
      lateChanges: lateChangesOf(before, content, { departureAt, receivedAt }),
    };
    this.#shipments.push(row);
    if (state === 'scored') this.#chunks.add(position, manifest);
    if (state === 'superseded') {
      ledger.late.set(bill, row.id);
      return;
    }
    if (before) this.#supersede(before, position);
    this.#fresh.set(position, row);
    ledger.current.set(bill, currentOf(row));
  }

  #supersede({ position, departureDay }: CurrentShipment, by: number): void {
    const row = this.#fresh.get(position);
    if (row) row.supersededBy = by;
    else this.#superseded.push({ position, departureDay, by });
  }

  #next(): number {
    this.#position += 1;
    return this.#position;
  }

  finish(outcomes: AppendOutcome[]): Plan {
    return {
      head: this.#position,
      outcomes,
      manifests: this.#manifests,
      shipments: this.#shipments,
      superseded: this.#superseded,
      chunks: this.#chunks.finish(),
    };
  }
}

/** By bill; each has one finding. */
function findingsOfCancellations(
  changes: readonly Change[],
): ReadonlyMap<string, StoredJson<readonly Finding[]>> {
  const found = new Map<string, StoredJson<readonly Finding[]>>();
  for (const { bill, state, findings } of changes)
    if (state === 'canceled' && findings !== null) found.set(bill, findings);
  return found;
}

const isSameLine = (stored: { id: string; line: number }, { submission }: IncomingManifest): boolean =>
  stored.id === submission?.id && stored.line === submission.line;

const dayOf = ({ departureAt }: { readonly departureAt: string }): string => departureAt.slice(0, 10);

const currentOf = (row: ShipmentRow): CurrentShipment => ({
  position: row.position,
  id: row.id,
  departureDay: dayOf(row),
  canceled: row.state === 'canceled',
  contentHash: row.content?.contentHash ?? null,
  gist: row.content?.gist ?? null,
  lateChanges: row.lateChanges,
});
