import type { Role } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { isInForce } from './in-force.js';
import { tokenColumns, type TokenRow } from './row.js';

export interface TokenFilter {
  readonly role?: Role | undefined;
  readonly feedId?: string | undefined;
  readonly subject?: string | undefined;
  /** Those that work now, or those that do not. */
  readonly inForce?: boolean | undefined;
  /** Made before the token of this id. */
  readonly before: string | null;
  readonly limit: number;
}

/** Tokens, the newest first: ids are UUIDv7. */
export async function list(db: Queryable, filter: TokenFilter): Promise<readonly TokenRow[]> {
  const { rows } = await db.query<TokenRow>(
    `select ${tokenColumns} from token t
      where ($1::text is null or t.role = $1::text) and ($2::text is null or t.feed_id = $2::text)
        and ($3::text is null or t.subject = $3::text)
        and ($4::boolean is null or $4::boolean = ${isInForce('t')})
        and ($5::uuid is null or t.id < $5::uuid)
      order by t.id desc
      limit $6::int`,
    [
      filter.role ?? null,
      filter.feedId ?? null,
      filter.subject ?? null,
      filter.inForce ?? null,
      filter.before,
      filter.limit,
    ],
  );
  return rows;
}
