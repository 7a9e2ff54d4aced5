import { maySee, type Person } from '@hammerhead/access';
import { type InboxMessage, type LockedCopy, type Queryable, releases, type Said } from '@hammerhead/storage';
import { maySeeSaid } from './seen.js';

type Copy = Pick<LockedCopy, 'release' | 'agency'>;

/**
 * Whether a partner's officer may read what was said about their agency's copy: each mark takes away by itself, here as
 * anywhere. Officers of one agency speak for different countries, so REL TO tells them apart. Everybody reads what they
 * said themselves. A reply is said to the agency: to it its TLP says how far it may go on.
 */
export const mayReadSaid = (
  officer: Person,
  { agency }: Pick<Copy, 'agency'>,
  { reply, ...said }: Parameters<typeof maySeeSaid>[1] & { readonly reply: boolean },
): boolean => {
  if (reply) return said.marks === null || maySee(officer, said.marks, { subject: '', agency });
  return (officer.subject === said.by && officer.agency === said.byAgency) || maySeeSaid(officer, said);
};

/** What of a copy's messages an officer may not know, by id. */
async function hiddenOf(db: Queryable, officer: Person, copy: Copy): Promise<string[]> {
  const marked = await releases.findMarkedSaid(db, copy);
  return marked.flatMap((one) => (mayReadSaid(officer, copy, one) ? [] : one.ids));
}

/** What was said about a copy, as one of its officers may read it: the rest is not there, nor its place. */
export const messagesSeen = async (
  db: Queryable,
  officer: Person,
  copy: Copy,
  limit: number,
): Promise<InboxMessage[]> => releases.findSaid(db, copy, await hiddenOf(db, officer, copy), limit);

/** What an officer said, with the place that it has among what they may read. */
export const asSeenBy = async (db: Queryable, officer: Person, copy: Copy, said: Said): Promise<Said> => ({
  ...said,
  number: await releases.countSaid(db, copy, await hiddenOf(db, officer, copy), said.number),
});
