import type { Queryable, Transaction } from '../pool.js';

/** An entry with its texts as they were hashed. */
export interface AuditRow {
  readonly seq: number;
  /** To the microsecond. */
  readonly at: string;
  readonly act: string;
  /** JSON. */
  readonly actor: string;
  readonly target: string | null;
  readonly purpose: string | null;
  /** JSON. */
  readonly about: string | null;
  readonly decision: number | null;
  /** In hexadecimal, as are all hashes here. */
  readonly hash: string;
}

/** Where the audit ends, all as of one moment. */
export interface AuditState {
  /** The end that is stored beside the entries; undefined where it is lost. */
  readonly head: { readonly seq: number; readonly hash: string } | undefined;
  /** The number of the last entry; 0 where there is none. */
  readonly last: number;
  /** The position of the last decision in the log; 0 where there is none. */
  readonly lastDecision: number;
}

export async function readState(db: Queryable): Promise<AuditState> {
  const { rows } = await db.query<{
    seq: number | null;
    hash: string | null;
    last: number;
    lastDecision: number;
  }>(
    `select (select seq from audit_head) as seq, (select encode(hash, 'hex') from audit_head) as hash,
            (select coalesce(max(seq), 0) from audit_entry) as last,
            (select coalesce(max(position), 0) from decision) as "lastDecision"`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the audit has no state');
  const { seq, hash, last, lastDecision } = row;
  return { head: seq === null || hash === null ? undefined : { seq, hash }, last, lastDecision };
}

export const entryColumns = `seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  act, actor, target, purpose, about, decision, encode(hash, 'hex') as hash`;

/** Entries after one number and up to another, in their order. */
export async function readEntries(
  db: Queryable,
  after: number,
  upto: number,
  limit: number,
): Promise<AuditRow[]> {
  const { rows } = await db.query<AuditRow>(
    `select ${entryColumns} from audit_entry
      where seq > $1::bigint and seq <= $2::bigint order by seq limit $3::int`,
    [after, upto, limit],
  );
  return rows;
}

/** The positions of the decisions after one position and up to another, in their order. */
export async function listDecisions(db: Queryable, after: number, upto: number): Promise<number[]> {
  const { rows } = await db.query<{ position: number }>(
    'select position from decision where position > $1::bigint and position <= $2::bigint order by position',
    [after, upto],
  );
  return rows.map(({ position }) => position);
}

/** The act of entries that hold what is left of decisions without their words: hashes by position. */
export const decisionsRedacted = 'decisions_redacted';

export interface OtherDecision {
  readonly seq: number;
  readonly decision: number;
  /** False where the log has none at this position. */
  readonly found: boolean;
}

/**
 * Of these entries those whose decision the log has not, or has with another kind, person or body than they recorded; of
 * what retention took the words out of, than was recorded then.
 */
export async function listOtherDecisions(db: Queryable, seqs: readonly number[]): Promise<OtherDecision[]> {
  const { rows } = await db.query<OtherDecision>(
    `with named as (
       select d.position from audit_entry e join decision d on d.position = e.decision
        where e.seq = any($1::bigint[]) and d.redacted_at is not null),
     redacted as materialized (
       select distinct on (o.key) o.key::bigint as position, o.value as sha256
         from audit_entry r cross join lateral json_each_text(r.about::json -> 'redacted') as o (key, value)
        where r.act = $2::text and exists (select from named) and o.key::bigint in (select position from named)
        order by o.key, r.seq)
     select e.seq, e.decision, d.position is not null as found
       from audit_entry e left join decision d on d.position = e.decision
      where e.seq = any($1::bigint[]) and e.decision is not null
        and (d.position is null or d.kind <> e.act or d.actor is distinct from e.actor::json ->> 'subject'
             or encode(sha256(convert_to(d.body::text, 'UTF8')), 'hex') is distinct from case
                  when d.redacted_at is null then e.about::json ->> 'sha256'
                  else (select r.sha256 from redacted r where r.position = d.position) end)
      order by e.seq limit 1`,
    [seqs, decisionsRedacted],
  );
  return rows;
}

/** Acquires the right to sign checkpoints until the transaction ends; returns false if another one has it. */
export async function lockCheckpoints(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.query<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('hammerhead.audit_checkpoints')) as locked`,
  );
  return rows[0]?.locked ?? false;
}
