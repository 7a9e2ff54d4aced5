import { confirmsSeizure, dispositionSchema, type RaisedBy, seizedSchema } from '@hammerhead/contracts';
import type { RaisedRow } from '@hammerhead/storage';
import { z } from 'zod';

/** Why a later decision put a referral before people, as they see it. */
export const raisedOf = (row: RaisedRow): RaisedBy => ({
  cause: row.cause,
  decision: row.position,
  at: new Date(row.at).toISOString(),
  sentence: sentenceOf(row),
  departed: row.departed,
});

const seizure = z.object({
  bill: z.string(),
  disposition: dispositionSchema,
  seizure: seizedSchema.optional(),
});
const takenBack = z.object({ bill: z.string(), closedBy: z.int() });
const list = z.object({ name: z.string(), version: z.int() });

function sentenceOf({ cause, actor, body }: RaisedRow): string {
  const confirmed = seizure.safeParse(body).data;
  if (cause === 'seizure' && confirmed !== undefined && confirmsSeizure(confirmed.disposition)) {
    const { bill, seizure: seized, disposition } = confirmed;
    const what = seized === undefined ? disposition.replaceAll('_', ' ') : `${seized.count} × ${seized.what}`;
    return `near the seizure on bill ${bill} (${what}), confirmed by ${actor}`;
  }
  const undone = takenBack.safeParse(body).data;
  if (cause === 'seizure' && undone !== undefined)
    return `scored again after the seizure on bill ${undone.bill} was taken back by ${actor}`;
  const version = list.safeParse(body).data;
  if (cause === 'watchlist' && version !== undefined)
    return `scored against version ${version.version} of the list ${version.name}`;
  if (cause === 'exclusion') return `scored again after ${actor} changed which matches are cleared`;
  return `scored again after a decision of ${actor}`;
}
