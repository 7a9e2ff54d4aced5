import { hash } from 'node:crypto';
import type { AuditRow } from '@hammerhead/storage';

/** An entry as it was hashed: its texts are those that were written, to the byte. */
export type ChainEntry = AuditRow;

/** A place in the chain: what stands up to `seq` has this hash. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry. */
export const origin: Link = { seq: 0, hash: '0'.repeat(64) };

/**
 * The SHA-256 of an entry that follows `previous`: of that one's hash and of its own content, each value as a netstring
 * (D. J. Bernstein, 1997) in UTF-8, `-,` for null. Computed here and not by the function that writes the chain, so that
 * a database that lies about one does not lie about both.
 */
export function hashAfter(previous: string, { seq, at, act, actor, ...rest }: ChainEntry): string {
  const parts = [String(seq), at, act, actor, rest.target, rest.purpose, rest.about];
  const decision = rest.decision === null ? null : String(rest.decision);
  const content = [...parts, decision].map(netstring).join('');
  return hash('sha256', Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(content, 'utf8')]), 'hex');
}

const netstring = (part: string | null): string =>
  part === null ? '-,' : `${Buffer.byteLength(part, 'utf8')}:${part},`;
