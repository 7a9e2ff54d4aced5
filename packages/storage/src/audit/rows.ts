import type { Marks } from '@hammerhead/contracts';
import { hashOf } from '../note/hash.js';
import type { Queryable } from '../pool.js';

/** A row that is not what the log says of it. */
export interface OtherRow {
  readonly seq: number;
  readonly decision: number;
  readonly what: 'note' | 'hold' | 'exam' | 'referral';
}

/**
 * Of the decisions of these entries the first whose row says something else: a note's text, marks, agency or author;
 * who asked for, placed or released a hold; what an exam found; how a referral ended. What retention took the words out
 * of is left out, as is a referral that it deleted, and a note written before its decision held its hash.
 */
export async function findOtherRow(db: Queryable, seqs: readonly number[]): Promise<OtherRow | null> {
  const others = [await findOtherNote(db, seqs), await findOtherStanding(db, seqs)];
  return others.flatMap((one) => one ?? []).toSorted((a, b) => a.seq - b.seq)[0] ?? null;
}

const decided = `from audit_entry e join decision d on d.position = e.decision
       join referral r on r.id::text = d.body ->> 'referral'
      where e.seq = any ($1::bigint[]) and d.redacted_at is null`;

async function findOtherNote(db: Queryable, seqs: readonly number[]): Promise<OtherRow | null> {
  const { rows } = await db.query<{
    seq: number;
    decision: number;
    sha256: string;
    note: { text: string; marks: Marks | null; agency: string | null } | null;
  }>(
    `select n.*, case when w.id is not null then
              jsonb_build_object('text', w.text, 'marks', w.marks, 'agency', w.agency) end as note
       from (select e.seq, d.position as decision, d.actor, r.id as referral, d.body ->> 'note' as id,
                    d.body ->> 'sha256' as sha256 ${decided} and d.kind = 'note' and d.body ->> 'sha256' is not null) n
       left join note w on w.position = n.decision and w.id::text = n.id and w.referral_id = n.referral
                       and w.created_by = n.actor
      order by n.seq`,
    [seqs],
  );
  const other = rows.find(({ note, sha256 }) => note === null || hashOf(note) !== sha256);
  return other === undefined ? null : { seq: other.seq, decision: other.decision, what: 'note' };
}

async function findOtherStanding(db: Queryable, seqs: readonly number[]): Promise<OtherRow | null> {
  const { rows } = await db.query<OtherRow>(
    `select e.seq, d.position as decision, case d.kind when 'disposition' then 'referral' else d.kind end as what
       ${decided} and case d.kind
         when 'hold' then not exists (
           select from hold h
            where h.referral_id = r.id and case d.body ->> 'action'
              when 'request' then h.requested_by = d.actor
              when 'place' then h.placed_position = d.position and h.placed_by = d.actor
              else h.released_position = d.position and h.released_by = d.actor end)
         when 'exam' then d.body ->> 'action' = 'record' and not exists (
           select from exam x
            where x.referral_id = r.id and x.outcome = 'recorded' and x.ended_by = d.actor
              and x.findings = d.body ->> 'findings')
         when 'disposition' then (r.disposition is distinct from d.body ->> 'disposition'
             or (d.body ->> 'status' is null and r.status <> 'closed'))
           and not exists (
             select from decision l
              where l.body ->> 'referral' = d.body ->> 'referral' and l.position > d.position
                and l.kind in ('disposition', 'reopening'))
         else false end
      order by e.seq limit 1`,
    [seqs],
  );
  return rows[0] ?? null;
}
