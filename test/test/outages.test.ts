import t from 'tap';
import { onBothBackends, skippedOutage } from '../src/backends.js';
import { Endurance } from '../src/endure.js';

/** What any process is told of a database that is away. */
const database = { ingest: /503 (.* )?database/, worker: /503 (.* )?database/ };
/** Accepting goes on without the queue. */
const queue = { ingest: /200 queue/, worker: /503 queue/ };

onBothBackends(
  'what is accepted through outages is scored soon after them',
  async (t, backend) => {
    const endurance = await Endurance.create(t, backend);
    await endurance.through(t, {
      what: 'PostgreSQL not there at start',
      atStart: true,
      begin: () => backend.killPostgres(),
      end: () => backend.restartPostgres(),
      told: database,
    });
    await endurance.through(t, {
      what: 'PostgreSQL frozen',
      begin: () => backend.freezePostgres(),
      end: () => backend.thawPostgres(),
      told: database,
    });
    const { redis } = backend;
    if (redis === null) {
      await endurance.through(t, {
        what: 'PostgreSQL read-only',
        begin: () => readOnly('on'),
        end: () => readOnly('off'),
        told: { ingest: /503 (queue )?writes/, worker: /503 (queue|writes)/ },
      });
      return;
    }
    await endurance.through(t, {
      what: 'Redis read-only',
      begin: () => redis.tell('REPLICAOF 127.0.0.1 1'),
      end: () => redis.tell('REPLICAOF NO ONE'),
      told: queue,
    });
    await endurance.through(t, {
      what: 'Redis out of memory',
      begin: () => redis.tell('CONFIG SET maxmemory 1mb'),
      end: () => redis.tell('CONFIG SET maxmemory 0'),
      told: queue,
    });
    await endurance.through(t, {
      what: 'Redis hung',
      begin: () => redis.freeze(),
      end: () => redis.thaw(),
      told: queue,
    });
    await endurance.through(t, {
      what: 'Redis not there at start',
      atStart: true,
      begin: () => redis.stop(),
      end: () => redis.restart(),
      told: queue,
    });

    async function readOnly(value: 'on' | 'off'): Promise<void> {
      const { pool } = endurance.deployment;
      const client = await pool.connect();
      try {
        await client.query('set session characteristics as transaction read write');
        await client.query(`alter system set default_transaction_read_only = ${value}`);
        await client.query('select pg_reload_conf()');
      } finally {
        client.release(true);
      }
    }
  },
  skippedOutage,
);

t.setTimeout(300_000);
