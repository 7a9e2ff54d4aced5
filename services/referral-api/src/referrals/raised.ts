import type { RaisedBy } from '@hammerhead/contracts';
import { becauseOf } from '@hammerhead/decisions';
import type { RaisedRow } from '@hammerhead/storage';

/** Presents the later decision that created a referral or made it more urgent. */
export const raisedOf = (row: RaisedRow): RaisedBy => ({
  cause: row.cause,
  decision: row.position,
  at: new Date(row.at).toISOString(),
  sentence: becauseOf(row),
  departed: row.departed,
});
