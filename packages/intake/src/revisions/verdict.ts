import type { IncomingManifest } from './incoming.js';
import type { Ledger, StoredRevision } from './ledger.js';

/** The status of a manifest for the log, given the revisions stored under its number. */
export type RevisionVerdict =
  | { readonly status: 'received' }
  /** A later revision arrived before. */
  | { readonly status: 'superseded'; readonly later: StoredRevision }
  /** The revision is stored already: with the same content, or with other content. */
  | { readonly status: 'duplicate' | 'conflict'; readonly known: StoredRevision };

/** Judges a manifest by its number, revision and content; its shipments are not examined. */
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
