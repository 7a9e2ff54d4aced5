import type { Actor } from '@hammerhead/contracts';
import { type EntryCounts, rescores, type Transaction, watchlists } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** A version whose entries stand in the database already. */
export interface StagedVersion {
  readonly list: { readonly id: string; readonly name: string };
  readonly version: number;
  readonly format: string;
  readonly hash: Buffer;
  readonly publishedAt: Date;
  readonly maxAgeDays: number | null;
  /** The version in force before; null if the list was retired, or is new. */
  readonly inForceBefore: number | null;
  /** Null where the same version is issued again. */
  readonly isNew:
    | (EntryCounts & {
        readonly entries: number;
        /** The entries that were added, changed or removed one by one, and why; null for a whole list. */
        readonly byHand: {
          readonly entryIds: readonly string[];
          readonly reason?: string | undefined;
        } | null;
      })
    | null;
}

/**
 * Decides that a version is in force from now on, which causes shipments to be scored again. From here to the end of
 * the transaction the log's counter is locked, for four small statements.
 * @returns the position of the decision
 */
export async function bringIntoForce(tx: Transaction, actor: Actor, staged: StagedVersion): Promise<number> {
  const { list, version, format, hash, publishedAt, maxAgeDays, inForceBefore, isNew } = staged;
  const said = {
    watchlist: list.id,
    name: list.name,
    version,
    format,
    hash: hash.toString('hex'),
    publishedAt: publishedAt.toISOString(),
    maxAgeDays,
  };
  if (isNew === null) {
    const position = await recordDecision(tx, actor, { kind: 'watchlist_reissued', body: said });
    await watchlists.insertIssue(tx, position, { watchlistId: list.id, version, publishedAt, maxAgeDays });
    // The same version again changes nothing, unless the list had been retired.
    if (inForceBefore !== version) await rescores.request(tx, position, 'watchlist');
    return position;
  }
  const { entries, byHand, ...counts } = isNew;
  const position = await recordDecision(tx, actor, {
    kind: 'watchlist_published',
    body: {
      ...said,
      ...counts,
      ...(byHand === null ? {} : { entryIds: [...byHand.entryIds] }),
      ...(byHand?.reason === undefined ? {} : { reason: byHand.reason }),
    },
  });
  const row = { watchlistId: list.id, version, hash, format, entries, ...counts, byHand: byHand !== null };
  await watchlists.insertVersion(tx, position, row);
  await watchlists.insertIssue(tx, position, { watchlistId: list.id, version, publishedAt, maxAgeDays });
  await rescores.request(tx, position, 'watchlist');
  return position;
}
