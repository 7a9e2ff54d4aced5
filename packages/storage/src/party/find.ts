import type { PartyRow } from '@hammerhead/imprint';
import type { Queryable } from '../pool.js';

/** A party as the directory has it: `eei` is true as long as the party is known from EEI alone (15 CFR 30.60). */
export interface FoundParty extends Omit<PartyRow, 'tokens' | 'position'> {
  readonly id: string;
}

/** The columns of {@link FoundParty} of a party `p`. */
export const partyColumns = `p.id, p.key, p.name_key as "nameKey", p.anchor_key as "anchorKey", p.name, p.kind,
  p.town, p.country, p.eei`;

export async function find(db: Queryable, id: string): Promise<FoundParty | null> {
  const { rows } = await db.query<FoundParty>(`select ${partyColumns} from party p where p.id = $1::uuid`, [
    id,
  ]);
  return rows[0] ?? null;
}

/** The parties with these keys that are in the directory; a party that appears on no scored shipment is not. */
export async function findByKey(
  db: Queryable,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FoundParty>> {
  if (keys.length === 0) return new Map();
  const { rows } = await db.query<FoundParty>(
    `select ${partyColumns} from unnest($1::uuid[]) as k (key) join party p on p.key = k.key`,
    [keys],
  );
  return new Map(rows.map((row) => [row.key, row]));
}
