import type { HeldKind } from '@hammerhead/contracts';
import type { Queryable, Transaction } from '../pool.js';
import { holdColumns, type LegalHoldRow } from './find.js';

export interface NewLegalHold {
  readonly id: string;
  readonly kind: HeldKind;
  readonly target: string;
  readonly reason: string;
  readonly placedBy: string;
  /** Of a party: it and whoever is one with it. */
  readonly parties: readonly { readonly id: string; readonly nameKey: string }[];
}

/** Places a hold by the decision at `position`. */
export async function insert(db: Queryable, position: number, hold: NewLegalHold): Promise<void> {
  await db.query(
    `insert into legal_hold (id, position, kind, target, reason, placed_by)
     values ($1::uuid, $2::bigint, $3::text, $4::uuid, $5::text, $6::text)`,
    [hold.id, position, hold.kind, hold.target, hold.reason, hold.placedBy],
  );
  await db.query(
    `insert into legal_hold_party (hold_id, party_id, name_key)
     select $1::uuid, id, key from unnest($2::uuid[], $3::uuid[]) as p (id, key)`,
    [hold.id, hold.parties.map(({ id }) => id), hold.parties.map(({ nameKey }) => nameKey)],
  );
}

/** The hold, locked until the transaction ends; null if there is none. */
export async function lock(tx: Transaction, id: string): Promise<LegalHoldRow | null> {
  const { rows } = await tx.query<LegalHoldRow>(
    `select ${holdColumns} from legal_hold h where h.id = $1::uuid for update of h`,
    [id],
  );
  return rows[0] ?? null;
}

/** Lifts a hold by the decision at `position`. */
export async function lift(
  db: Queryable,
  id: string,
  { position, by, reason }: { position: number; by: string; reason: string },
): Promise<void> {
  await db.query(
    `update legal_hold set lifted_position = $2::bigint, lifted_by = $3::text, lifted_at = now(), lift_reason = $4::text
      where id = $1::uuid`,
    [id, position, by, reason],
  );
}

/** Gives holds on parties the keys of their names that the directory has now, after keys were recomputed. */
export async function rekey(db: Queryable): Promise<void> {
  await db.query(
    `update legal_hold_party h set name_key = p.name_key from party p
      where p.id = h.party_id and p.name_key <> h.name_key`,
  );
}
