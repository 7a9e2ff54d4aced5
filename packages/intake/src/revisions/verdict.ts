import type { IncomingManifest } from './incoming.js';
import type { Ledger, StoredRevision } from './ledger.js';

/** What a manifest is to the log, by the revisions that stand under its number. */
export type RevisionVerdict =
  | { readonly status: 'received' }
  /** A later revision was there before. */
  | { readonly status: 'superseded'; readonly later: StoredRevision }
  /** The revision stands already: with the same content, or with other content. */
  | { readonly status: 'duplicate' | 'conflict'; readonly known: StoredRevision };

/** Judges a manifest by its number, revision and content; its shipments are not looked at. */
export function verdictOn(
  { revision, contentHash }: IncomingManifest,
  { revisions }: Ledger,
): RevisionVerdict {
  const known = revisions.get(revision);
  if (known) return { status: known.contentHash.equals(contentHash) ? 'duplicate' : 'conflict', known };
  let latest = revision;
  for (const stored of revisions.keys()) latest = Math.max(latest, stored);
  const later = revisions.get(latest);
  return later ? { status: 'superseded', later } : { status: 'received' };
}
