import type { RaisedBy } from '@hammerhead/contracts';
import { becauseOf } from '@hammerhead/decisions';
import type { RaisedRow } from '@hammerhead/storage';

/** The later decision that put a referral before people, or made it more urgent, as they see it. */
export const raisedOf = (row: RaisedRow): RaisedBy => ({
  cause: row.cause,
  decision: row.position,
  at: new Date(row.at).toISOString(),
  sentence: becauseOf(row),
  departed: row.departed,
});
