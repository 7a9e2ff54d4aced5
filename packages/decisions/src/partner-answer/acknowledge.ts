import type { Actor } from '@hammerhead/contracts';
import { releases, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { has } from '../referral/act.js';
import { lockCopy, type SpeakingAbout } from './lock-copy.js';
import type { SayingRefused } from './refused.js';
import { tellHome } from './tell-home.js';

/** A partner's officer says that a release was received. Who says it again changes nothing: the first one stands. */
export async function acknowledgeRelease(
  tx: Transaction,
  actor: Actor,
  about: SpeakingAbout,
): Promise<
  | { readonly outcome: 'acknowledged'; readonly id: string; readonly at: Date; readonly by: string }
  | Extract<SayingRefused, { outcome: 'forbidden' | 'not_found' }>
> {
  if (!has(actor, 'inbox:acknowledge')) return { outcome: 'forbidden', permission: 'inbox:acknowledge' };
  const copy = await lockCopy(tx, actor, about);
  if (copy === null) return { outcome: 'not_found' };
  const { release: id, agency, acknowledgedAt, acknowledgedBy } = copy;
  if (acknowledgedAt !== null && acknowledgedBy !== null)
    return { outcome: 'acknowledged', id, at: acknowledgedAt, by: acknowledgedBy };
  const by = actor.subject;
  const position = await recordDecision(tx, actor, {
    kind: 'release_acknowledged',
    body: { release: id, agency },
  });
  const at = await releases.acknowledge(tx, copy, { by, position });
  await tellHome(tx, 'release.acknowledged', id);
  return { outcome: 'acknowledged', id, at, by };
}
