import type { Release, TokenActor } from '@hammerhead/contracts';
import { problem } from '@hammerhead/service-kit';
import { type Queryable, releases } from '@hammerhead/storage';
import { releaseOut } from './present.js';

/** A release as an actor sees it: the answer of a write is that of a read. */
export async function findRelease(db: Queryable, actor: TokenActor, id: string, at: Date): Promise<Release> {
  const row = await releases.find(db, id, at);
  if (row === null) throw problem('not_found');
  return releaseOut(actor, row);
}
