import type pg from 'pg';
import { recordDecision } from '../decision/record.js';
import { requestRescore } from '../rescore/request.js';

/**
 * Retires a list as a decision in the log: from there on nothing is compared with it, until it is published again.
 * @returns false where there is no such list; true also where it is retired already
 */
export async function retireWatchlist(client: pg.PoolClient, id: string, actor: string): Promise<boolean> {
  const list = await client.query<{ name: string }>(
    'select name from watchlist where id = $1::uuid for no key update',
    [id],
  );
  const name = list.rows[0]?.name;
  if (name === undefined) return false;
  const { rows } = await client.query<{ version: number | null }>(
    'select version from watchlist_issue where watchlist_id = $1::uuid order by position desc limit 1',
    [id],
  );
  const version = rows[0]?.version ?? null;
  if (version === null) return true;
  const position = await recordDecision(client, {
    kind: 'watchlist_retired',
    actor,
    body: { watchlist: id, name, version },
  });
  await client.query('insert into watchlist_issue (position, watchlist_id) values ($1::bigint, $2::uuid)', [
    position,
    id,
  ]);
  await requestRescore(client, position, 'watchlist');
  return true;
}
