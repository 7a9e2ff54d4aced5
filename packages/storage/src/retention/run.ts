import type { RetentionCounts, RetentionDeleted, StoredJson } from '@hammerhead/contracts';
import type { Queryable, Transaction } from '../pool.js';

export interface RetentionRunRow {
  readonly id: string;
  /** Of the decision that began it. */
  readonly position: number;
  readonly plan: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly reason: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly status: 'queued' | 'running' | 'finished' | 'canceled';
  /** The first position of the last manifest that is done. */
  readonly reached: number;
  readonly planned: StoredJson<RetentionCounts>;
  readonly deleted: StoredJson<Partial<RetentionDeleted>>;
  readonly batches: number;
  readonly startedAt: Date | null;
  readonly advancedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedPosition: number | null;
  readonly lastError: string | null;
}

const columns = `id, position, plan, day::text as day, reason, created_by as "createdBy", created_at as "createdAt",
  status, reached, planned, deleted, batches, started_at as "startedAt", advanced_at as "advancedAt",
  ended_at as "endedAt", ended_position as "endedPosition", last_error as "lastError"`;
const isOpen = `status in ('queued', 'running')`;

/** Begins a run; a unique index refuses it while another one is not over. */
export async function insertRun(
  db: Queryable,
  run: Pick<RetentionRunRow, 'id' | 'position' | 'plan' | 'day' | 'reason' | 'createdBy' | 'planned'>,
): Promise<void> {
  await db.query(
    `insert into retention_run (id, position, plan, day, reason, created_by, planned)
     values ($1::uuid, $2::bigint, $3::text, $4::date, $5::text, $6::text, $7::json)`,
    [run.id, run.position, run.plan, run.day, run.reason, run.createdBy, run.planned],
  );
}

export async function findRun(db: Queryable, id: string): Promise<RetentionRunRow | null> {
  const { rows } = await db.query<RetentionRunRow>(
    `select ${columns} from retention_run where id = $1::uuid`,
    [id],
  );
  return rows[0] ?? null;
}

/** Runs, the newest first. */
export async function listRuns(
  db: Queryable,
  before: number | null,
  limit: number,
): Promise<RetentionRunRow[]> {
  const { rows } = await db.query<RetentionRunRow>(
    `select ${columns} from retention_run
      where $1::bigint is null or position < $1::bigint order by position desc limit $2::int`,
    [before, limit],
  );
  return rows;
}

/** The id of the run that is not over; null where there is none. */
export async function findOpenRun(db: Queryable): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(`select id from retention_run where ${isOpen}`);
  return rows[0]?.id ?? null;
}

/** The run, locked until the transaction ends; null if there is none. */
export async function lockRun(tx: Transaction, id: string): Promise<RetentionRunRow | null> {
  const { rows } = await tx.query<RetentionRunRow>(
    `select ${columns} from retention_run where id = $1::uuid for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** The run that is not over, locked until the transaction ends; null also while another worker has it. */
export async function lockOpenRun(tx: Transaction): Promise<RetentionRunRow | null> {
  const { rows } = await tx.query<RetentionRunRow>(
    `select ${columns} from retention_run where ${isOpen} for update skip locked`,
  );
  return rows[0] ?? null;
}

/** Records a batch that is done. */
export async function advanceRun(
  db: Queryable,
  id: string,
  { reached, deleted }: { reached: number; deleted: StoredJson<Partial<RetentionDeleted>> },
): Promise<void> {
  await db.query(
    `update retention_run
        set status = 'running', started_at = coalesce(started_at, now()), advanced_at = now(), batches = batches + 1,
            reached = $2::bigint, deleted = $3::json, last_error = null
      where id = $1::uuid`,
    [id, reached, deleted],
  );
}

/** Records why a batch was not done, or what the run waits for. */
export async function noteRunError(db: Queryable, id: string, error: string): Promise<void> {
  await db.query(`update retention_run set last_error = $2::text where id = $1::uuid and ${isOpen}`, [
    id,
    error,
  ]);
}

/** Ends a run by the decision at `position`. */
export async function endRun(
  db: Queryable,
  id: string,
  status: 'finished' | 'canceled',
  position: number,
): Promise<void> {
  await db.query(
    `update retention_run set status = $2::text, ended_at = now(), ended_position = $3::bigint where id = $1::uuid`,
    [id, status, position],
  );
}

/** The last position at which a run that deleted something ended; 0 where none did. */
export async function readLastEnded(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ position: number }>(
    'select coalesce(max(ended_position), 0) as position from retention_run where batches > 0',
  );
  return rows[0]?.position ?? 0;
}
