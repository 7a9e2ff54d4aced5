import type { Actor } from '@hammerhead/contracts';
import { audit, sessions, type Transaction } from '@hammerhead/storage';

/** Ends a session; one that ended before stays as it is. */
export async function endSession(tx: Transaction, actor: Actor, id: string): Promise<void> {
  if (await sessions.end(tx, id))
    await audit.record(tx, actor, [{ act: 'signed_out', target: `session/${id}` }]);
}
