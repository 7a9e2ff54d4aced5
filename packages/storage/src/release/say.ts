import type { Marks } from '@hammerhead/contracts';
import type { Queryable, Transaction } from '../pool.js';
import type { LockedCopy } from './lock-copy.js';
import { isAnswer } from './status.js';

/** What was said about a copy. */
export interface Said {
  readonly id: string;
  readonly number: number;
  readonly kind: 'answer' | 'correction' | 'question' | 'reply';
  readonly body: unknown;
  readonly marks: Marks | null;
  readonly by: string;
  readonly byAgency: string | null;
  readonly at: Date;
  readonly position: number;
  /** Whether it says that firearms, parts or ammunition were found. */
  readonly confirms: boolean;
}

type Copy = Pick<LockedCopy, 'release' | 'agency'>;

const columns = `m.id, m.number, m.kind, m.body, m.marks, m.by, m.by_agency as "byAgency", m.at, m.position, m.confirms`;

/** How much was said about a locked copy, and the answer that stands. */
export async function readStanding(
  db: Queryable,
  { release, agency }: Copy,
): Promise<{ readonly last: number; readonly standing: Said | null }> {
  const { rows } = await db.query<Said & { last: number }>(
    `select max(number) over () as last, ${columns} from release_message m
      where m.release_id = $1::uuid and m.agency = $2::text
      order by ${isAnswer('m')} desc, m.number desc limit 1`,
    [release, agency],
  );
  const [row] = rows;
  if (row === undefined) return { last: 0, standing: null };
  return { last: row.last, standing: row.kind === 'answer' || row.kind === 'correction' ? row : null };
}

/** What somebody said last of this kind about a locked copy; null where they said nothing. */
export async function findLast(
  db: Queryable,
  { release, agency }: Copy,
  { kind, by, byAgency }: Pick<Said, 'kind' | 'by' | 'byAgency'>,
): Promise<Said | null> {
  const { rows } = await db.query<Said>(
    `select ${columns} from release_message m
      where m.release_id = $1::uuid and m.agency = $2::text and m.kind = $3::text and m.by = $4::text
        and m.by_agency is not distinct from $5::text
      order by m.number desc limit 1`,
    [release, agency, kind, by, byAgency],
  );
  return rows[0] ?? null;
}

/** Writes down what was said about a locked copy. @returns when, which is the time of its decision */
export async function say(tx: Transaction, { release, agency }: Copy, said: Omit<Said, 'at'>): Promise<Date> {
  const { id, number, kind, body, marks, by, byAgency, position, confirms } = said;
  const { rows } = await tx.query<{ at: Date }>(
    `insert into release_message (id, release_id, agency, number, kind, body, marks, by, by_agency, at, position, confirms)
     select $1::uuid, $2::uuid, $3::text, $4::int, $5::text, $6::jsonb, $7::jsonb, $8::text, $9::text, recorded_at,
            position, $11::boolean
       from decision where position = $10::bigint
     returning at`,
    [
      id,
      release,
      agency,
      number,
      kind,
      JSON.stringify(body),
      marks === null ? null : JSON.stringify(marks),
      by,
      byAgency,
      position,
      confirms,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('what was said was not written');
  return row.at;
}
