import { isDeepStrictEqual } from 'node:util';
import type { Marks, TokenActor } from '@hammerhead/contracts';
import { type LockedCopy, releases, type Said, type Transaction } from '@hammerhead/storage';
import { markedWith } from './marks.js';

/** What an officer said last of this kind about a locked copy, if it is the same word for word: sent twice, it is said once. */
export async function findRepeated(
  tx: Transaction,
  { subject: by, agency }: TokenActor,
  copy: LockedCopy,
  {
    kind,
    body,
    marks,
  }: { kind: Said['kind']; body: Readonly<Record<string, unknown>>; marks: Marks | undefined },
): Promise<Said | null> {
  const last = await releases.findLast(tx, copy, { kind, by, byAgency: agency ?? null });
  return last !== null &&
    isDeepStrictEqual(last.body, JSON.parse(JSON.stringify(body))) &&
    isDeepStrictEqual(last.marks, markedWith(marks))
    ? last
    : null;
}
