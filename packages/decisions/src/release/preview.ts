import type { TokenActor } from '@hammerhead/contracts';
import { type Queryable, releases } from '@hammerhead/storage';
import { has } from '../referral/act.js';
import { checkRelease, type Releasable, type Releasing } from './check.js';
import type { ReleaseRefused } from './refused.js';

/** What a release would be, refused for the reasons for which it would be; nothing is written. */
export async function previewRelease(
  db: Queryable,
  actor: TokenActor,
  releasing: Releasing,
): Promise<Releasable | ReleaseRefused> {
  if (!has(actor, 'release:create')) return { outcome: 'forbidden', permission: 'release:create' };
  const { countries, agency = null, now } = releasing;
  const agreements = await releases.findCovering(db, { countries, agency, at: now }, 'read');
  return checkRelease(db, releasing, agreements);
}
