import type { ChunkJob } from '@hammerhead/contracts';
import { manifest, scoring } from '@hammerhead/scoring/testing';
import { createLogger } from '@hammerhead/service-kit';
import t from 'tap';
import { handleJob } from '../src/handle-job.js';

t.test(
  'a shipment that cannot be scored is left alone as a dead letter; its neighbors are scored',
  async (t) => {
    const { pool, deps, append } = await scoring(t);
    const requeued: ChunkJob[] = [];
    const handle = (job: ChunkJob, last = false): Promise<void> =>
      handleJob(
        {
          ...deps,
          logger: createLogger({ name: 'test', level: 'silent' }),
          requeue: async (chunks) => void requeued.push(...chunks),
          onScored: () => {},
        },
        job,
        { number: last ? 5 : 1, last },
      );
    const bills = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`B${i}`, 'GLOCK SLIDE']));
    const jobs = await append(manifest('M1', 1, bills));
    // Damage that validation cannot let in: a document that was changed in the database.
    await pool.query(`update shipment set document = 'null' where bill = 'B5'`);

    requeued.push(...jobs);
    for (let job = requeued.shift(); job; job = requeued.shift()) {
      await handle(job).catch(() => {});
      await handle(job, true);
    }
    const { rows } = await pool.query<{ bill: string }>(
      `select bill from shipment s where not exists (select from assessment a where a.position = s.position)`,
    );
    t.same(rows, [{ bill: 'B5' }]);
    const dead = await pool.query<{ shipments: number; attempts: number; last_error: string }>(
      'select shipments, attempts, last_error from chunk where failed_at is not null',
    );
    t.match(dead.rows, [{ shipments: 1, attempts: 5, last_error: String }]);

    await pool.query(
      `update shipment set document = (select document from shipment where bill = 'B4') where bill = 'B5'`,
    );
    const [chunk] = (
      await pool.query<{ firstPosition: number; lastPosition: number }>(
        `update chunk set failed_at = null where failed_at is not null
       returning first_position as "firstPosition", last_position as "lastPosition"`,
      )
    ).rows;
    if (!chunk) throw new Error('no dead letter');
    await handle(chunk);
    t.equal(
      (await pool.query('select from assessment')).rows.length,
      9,
      'requeued after the repair, it is scored',
    );
  },
);
