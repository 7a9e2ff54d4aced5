import type { Actor } from '@hammerhead/contracts';
import { type LockedCopy, releases, type Transaction } from '@hammerhead/storage';

/** The release that a partner's officer speaks about. */
export interface SpeakingAbout {
  readonly release: string;
  readonly now: Date;
}

/** Locks the copy of a release that an officer may read; null where they may read none. */
export async function lockCopy(
  tx: Transaction,
  actor: Actor,
  { release, now: at }: SpeakingAbout,
): Promise<LockedCopy | null> {
  if (actor.role !== 'partner') return null;
  const { agency = '', countries = [] } = actor;
  return releases.lockVisible(tx, release, { agency, countries, at });
}
