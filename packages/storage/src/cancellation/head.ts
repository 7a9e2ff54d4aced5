import type { Transaction } from '../pool.js';

/** The position up to which cancellations were acted on; null while another worker acts on them. */
export async function lock(tx: Transaction): Promise<number | null> {
  const { rows } = await tx.query<{ position: number }>(
    'select position from cancellation_head for update skip locked',
  );
  return rows[0]?.position ?? null;
}

export async function advance(tx: Transaction, position: number): Promise<void> {
  await tx.query('update cancellation_head set position = $1::bigint where position < $1::bigint', [
    position,
  ]);
}

/**
 * Has cancellations from this position on acted on once more: a shipment before them is scored only now, and may be
 * referred after the feed has canceled it.
 */
export async function rewind(tx: Transaction, position: number): Promise<void> {
  await tx.query('update cancellation_head set position = $1::bigint where position > $1::bigint', [
    position,
  ]);
}
