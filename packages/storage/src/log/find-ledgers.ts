import { emptyLedger, type IncomingManifest, type Ledger, ledgerKey } from '@hammerhead/intake';
import type { Queryable } from '../pool.js';

interface RevisionRow {
  id: string;
  feed_id: string;
  number: string;
  revision: number;
  content_hash: Buffer;
  first_position: number;
  last_position: number;
  shipments: number;
  departure_day: string;
  submission_id: string | null;
  submission_line: number | null;
}

/**
 * Reads what the log holds under the manifest numbers of a batch, in two statements whatever its size; the second runs
 * only if some number is known with revisions other than those at hand.
 */
export async function findLedgers(
  db: Queryable,
  manifests: readonly IncomingManifest[],
): Promise<Map<string, Ledger>> {
  const ledgers = new Map<string, Ledger>();
  const { rows } = await db.query<RevisionRow>(
    `select m.id, m.feed_id, m.number, m.revision, m.content_hash, m.first_position, m.last_position,
            m.shipments, m.departure_at::date::text as departure_day, m.submission_id, m.submission_line
       from (select distinct * from unnest($1::text[], $2::text[]) as t (feed_id, number)) as wanted
       join manifest m using (feed_id, number)`,
    [manifests.map(({ feedId }) => feedId), manifests.map(({ number }) => number)],
  );
  for (const row of rows) {
    const key = ledgerKey(row.feed_id, row.number);
    let ledger = ledgers.get(key);
    if (!ledger) ledgers.set(key, (ledger = emptyLedger()));
    const { submission_id: id, submission_line: line } = row;
    ledger.revisions.set(row.revision, {
      id: row.id,
      revision: row.revision,
      contentHash: row.content_hash,
      firstPosition: row.first_position,
      lastPosition: row.last_position,
      shipments: row.shipments,
      departureDay: row.departure_day,
      submission: id !== null && line !== null ? { id, line } : null,
    });
  }
  const revised = new Set<Ledger>();
  for (const { feedId, number, revision } of manifests) {
    const ledger = ledgers.get(ledgerKey(feedId, number));
    if (ledger && !ledger.revisions.has(revision)) revised.add(ledger);
  }
  if (revised.size > 0) await findCurrentShipments(db, [...revised]);
  return ledgers;
}

async function findCurrentShipments(db: Queryable, ledgers: readonly Ledger[]): Promise<void> {
  const ranges = ledgers.flatMap(({ current, late, revisions }) =>
    [...revisions.values()].map((revision) => ({ current, late, ...revision })),
  );
  const { rows } = await db.query<{
    index: number;
    position: number;
    id: string;
    bill: string;
    state: string;
    content_hash: Buffer | null;
    gist: number | null;
    late_changes: number;
  }>(
    `select r.index, s.position, s.id, s.bill, s.state, s.content_hash, s.gist, s.late_changes
       from unnest($1::int[], $2::bigint[], $3::bigint[]) as r (index, first, last)
       join shipment s on s.position between r.first and r.last
      where s.superseded_by is null or s.state = 'superseded'`,
    [
      ranges.map((_, index) => index),
      ranges.map(({ firstPosition }) => firstPosition),
      ranges.map(({ lastPosition }) => lastPosition),
    ],
  );
  for (const row of rows) {
    const range = ranges[row.index];
    if (row.state === 'superseded') {
      range?.late.set(row.bill, row.id);
      continue;
    }
    range?.current.set(row.bill, {
      position: row.position,
      id: row.id,
      departureDay: range.departureDay,
      canceled: row.state === 'canceled',
      contentHash: row.content_hash,
      gist: row.gist,
      lateChanges: row.late_changes,
    });
  }
}
