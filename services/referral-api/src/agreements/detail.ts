import { may } from '@hammerhead/access';
import type { AgreementDetail, TokenActor } from '@hammerhead/contracts';
import { colleagueDays } from '@hammerhead/decisions';
import { etagOf, problem } from '@hammerhead/service-kit';
import { agreements, type Pool, type ReleasedUnder } from '@hammerhead/storage';
import { instantText, instantTextOrNull } from '@hammerhead/contracts';
import { hintsOf } from './hints.js';
import { agreementOut, breachOut } from './present.js';

const mostBreaches = 20;
const mostChanges = 100;
/** More agencies of partners than there are; nobody needs the name of each for a hint. */
const mostAgencies = 200;

/**
 * An agreement as its detail and every act on it answer: an act shows no more than a read.
 * @throws Problem `not_found`
 */
export async function readDetail(
  pool: Pool,
  actor: TokenActor,
  id: string,
  at: Date,
): Promise<{ readonly detail: AgreementDetail; readonly etag: string }> {
  const row = await agreements.find(pool, id, at);
  if (row === null) throw problem('not_found');
  // That something was released may rest on EEI.
  const released = may(actor, 'release:read') ? await agreements.countReleased(pool, id, at) : null;
  const breaches = await agreements.listBreaches(pool, row.agency, mostBreaches);
  const history = await agreements.listHistory(pool, row, mostChanges);
  const officers = await agreements.countOfficers(pool, row, colleagueDays, mostAgencies);
  const detail = {
    ...agreementOut(row),
    history: history.map(({ at: instant, ...change }) => ({ ...change, at: instantText(instant) })),
    officers: officers.covered,
    hints: hintsOf(row, officers),
    breaches: breaches.map(breachOut),
    released: released === null ? null : releasedOut(released),
  };
  return { detail, etag: etagOf(row.version) };
}

const releasedOut = ({ lastReadAt, ...counts }: ReleasedUnder) => ({
  ...counts,
  lastReadAt: instantTextOrNull(lastReadAt),
});
