import type { Queryable } from '../pool.js';
import { type AuditRow, entryColumns } from './read-chain.js';

/** What to look for; what is left out does not matter. */
export interface AuditFilter {
  readonly who?: string | undefined;
  readonly acts?: readonly string[] | undefined;
  /** `kind/id`. */
  readonly target?: string | undefined;
  readonly from?: Date | undefined;
  /** Not included. */
  readonly until?: Date | undefined;
  readonly decision?: number | undefined;
  /** `about.sha256` is each of these, in hexadecimal. */
  readonly hashes?: readonly string[] | undefined;
}

/** An entry with the hash of the one before it; null for the first, and where that one is missing. */
export interface ListedAuditRow extends AuditRow {
  readonly previous: string | null;
}

/** Entries below a number, the newest first. */
export async function list(
  db: Queryable,
  { who, acts, target, from, until, decision, hashes = [] }: AuditFilter,
  before: number | null,
  limit: number,
): Promise<ListedAuditRow[]> {
  const values: unknown[] = [];
  const value = (given: unknown, type: string): string => `$${values.push(given)}::${type}`;
  const conditions = [
    before === null ? [] : `seq < ${value(before, 'bigint')}`,
    who === undefined ? [] : `actor::json ->> 'subject' = ${value(who, 'text')}`,
    acts === undefined ? [] : `act = any(${value(acts, 'text[]')})`,
    target === undefined ? [] : `target = ${value(target, 'text')}`,
    from === undefined ? [] : `at >= ${value(from, 'timestamptz')}`,
    until === undefined ? [] : `at < ${value(until, 'timestamptz')}`,
    decision === undefined ? [] : `decision = ${value(decision, 'bigint')}`,
    ...hashes.map((hash) => `about::json ->> 'sha256' = ${value(hash, 'text')}`),
  ].flat();
  const { rows } = await db.query<ListedAuditRow>(
    `select ${entryColumns},
            (select encode(p.hash, 'hex') from audit_entry p where p.seq = e.seq - 1) as previous
       from audit_entry e ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}
      order by seq desc limit ${value(limit, 'int')}`,
    values,
  );
  return rows;
}
