import type { Transaction } from '../pool.js';
import { isInForce } from './in-force.js';
import { tokenColumns, type TokenRow } from './row.js';

/** A token for whoever is about to change it; null where there is none. */
export async function lock(tx: Transaction, id: string): Promise<TokenRow | null> {
  await tx.query('select from token where id = $1::uuid for update', [id]);
  // In a statement of its own: whoever waited for the lock has to see which token was made in its place meanwhile.
  const { rows } = await tx.query<TokenRow>(`select ${tokenColumns} from token t where t.id = $1::uuid`, [
    id,
  ]);
  return rows[0] ?? null;
}

/** The tokens in force with which admins make others, so that two do not take away each other's at once. */
export async function lockAdmins(tx: Transaction): Promise<readonly Pick<TokenRow, 'id' | 'federal'>[]> {
  const { rows } = await tx.query<Pick<TokenRow, 'id' | 'federal'>>(
    `select id, federal from token t
      where role = 'admin' and ${isInForce('t')}
      order by id for update`,
  );
  return rows;
}
