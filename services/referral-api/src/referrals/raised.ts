import { instantText, type RaisedBy } from '@hammerhead/contracts';
import { becauseOf, brought } from '@hammerhead/decisions';
import type { RaisedRow } from '@hammerhead/storage';

/** Presents the later decision that created a referral or made it more urgent. */
export const raisedOf = (row: RaisedRow): RaisedBy => ({
  cause: row.cause,
  decision: row.position,
  at: instantText(new Date(row.at)),
  sentence: row.because === null ? becauseOf(row) : brought(row, { sentence: row.because }),
  departed: row.departed,
});
