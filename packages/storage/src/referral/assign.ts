import type { ReferralStatus } from '@hammerhead/contracts';
import type { Queryable, Transaction } from '../pool.js';
import { versionOf } from './transition.js';

/** Assigns a locked referral to somebody, or to nobody. @returns its new version */
export async function assign(
  db: Queryable,
  id: string,
  { assignee, status }: { assignee: string | null; status: ReferralStatus },
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update referral set assignee = $2::text, status = $3::text, updated_at = now(), version = version + 1
      where id = $1::uuid returning version`,
    [id, assignee, status],
  );
  return versionOf(rows);
}

const isFree = `assignee is null and status <> 'closed'`;

/**
 * Locks the first of these referrals that is open, assigned to nobody and not in anybody else's hands at this moment.
 * @param ids in the order in which they are wanted
 */
export async function lockFirstFree(tx: Transaction, ids: readonly string[]): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from referral where id = any ($1::uuid[]) and ${isFree}
      order by array_position($1::uuid[], id) limit 1 for update skip locked`,
    [ids],
  );
  return rows[0]?.id ?? null;
}

/** Locks this referral, once whoever has it in hand is done; null where it is not open and assigned to nobody then. */
export async function lockFree(tx: Transaction, id: string): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from referral where id = $1::uuid and ${isFree} for update`,
    [id],
  );
  return rows[0]?.id ?? null;
}

/** How many open referrals each of these people has; those who have none are left out. */
export async function countOpenOf(
  db: Queryable,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ assignee: string; open: number }>(
    `select assignee, count(*) as open from referral
      where status <> 'closed' and assignee is not null and assignee = any ($1::text[])
      group by assignee`,
    [subjects],
  );
  return new Map(rows.map(({ assignee, open }) => [assignee, open]));
}
