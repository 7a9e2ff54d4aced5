import type { Actor } from '@hammerhead/contracts';
import { rescores, type Transaction, watchlists } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** Retires a list: nothing is compared with it until it is published again. What it hit is scored again. */
export async function retireWatchlist(
  tx: Transaction,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<{ readonly outcome: 'retired' | 'retired_before' | 'not_found' }> {
  const list = await watchlists.lock(tx, { id });
  if (list === null) return { outcome: 'not_found' };
  const { version } = await watchlists.findState(tx, id);
  if (version === null) return { outcome: 'retired_before' };
  const position = await recordDecision(tx, actor, {
    kind: 'watchlist_retired',
    body: { watchlist: id, name: list.name, version },
  });
  await watchlists.insertIssue(tx, position, {
    watchlistId: id,
    version: null,
    publishedAt: null,
    maxAgeDays: null,
  });
  await rescores.request(tx, position, 'watchlist');
  return { outcome: 'retired' };
}
