import { manifestExample, toStored } from '@hammerhead/contracts';
import { createHash } from 'node:crypto';
import { testDatabase } from '@hammerhead/postgres';
import { createPool, migrate } from '@hammerhead/storage';
import { acceptDocument, type IncomingManifest } from '@hammerhead/intake';
import t, { type Test } from 'tap';
import { GroupCommit } from '../src/intake/group-commit.js';
import { newIntakeStages } from '../src/intake/stages.js';
import { beginTransfer } from '../src/submissions/transfer.js';

const { transport, shipments: samples } = acceptDocument(manifestExample).manifest;
const [sample] = samples;
if (sample === undefined || sample.canceled === true) throw new Error('the example has no shipment');
const { destination, parties } = sample;

const manifest = (number: string, characters: number): IncomingManifest => {
  const contentHash = createHash('sha256').update(number).digest();
  return {
    feedId: 'test',
    number,
    revision: 1,
    contentHash,
    departureAt: '2026-12-01T18:00:00Z',
    transport: toStored(transport),
    findings: toStored([]),
    findingCount: 0,
    shipments: [
      {
        bill: number,
        canceled: false,
        inScope: true,
        destination: 'JM',
        contentHash,
        document: toStored({
          bill: number,
          destination,
          parties,
          goods: [{ description: 'x'.repeat(characters) }],
        }),
        findings: toStored([]),
        facts: [],
        imprint: new Uint8Array(),
        gist: 0,
      },
    ],
    submission: null,
  };
};

async function freshPool(test: Test) {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'ingest');
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  test.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  return pool;
}

t.test('one transaction, and one job, for many small manifests, several for large ones', async (t) => {
  const pool = await freshPool(t);
  const jobs: number[] = [];
  const commits = new GroupCommit({
    pool,
    stages: newIntakeStages(),
    chunkSize: 500,
    onChunks: (chunks) => void jobs.push(...chunks.map(({ shipments }) => shipments)),
  });
  const commit = (count: number, characters: number) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        commits.commit({ manifests: [manifest(`M${characters}-${index}`, characters)] }),
      ),
    );
  await commit(20, 100);
  t.same(jobs.splice(0), [20]);
  await commit(5, 12_000_000);
  t.same(jobs, [2, 2, 1], 'what one worker must hold at once is bounded');
});

t.test('nothing of a stream is committed behind lines that could not be', async (t) => {
  const pool = await freshPool(t);
  const stages = newIntakeStages();
  const commits = new GroupCommit({ pool, stages, chunkSize: 500, onChunks: () => {} });
  const id = '018a9b1c-0d2e-7f30-8a4b-0123456789ab';
  const { transfer } = await beginTransfer(pool, 'test', id, 1);
  if (!transfer) throw new Error('no transfer');
  const line = (number: string, lines: number) =>
    commits.commit({ manifests: [manifest(number, 10)], stream: { transfer, lines, errors: [] } });
  const outcomes = await Promise.allSettled([
    line('M1', 1),
    line('not to be stored: \0', 2),
    line('M3', 3),
    commits.commit({ manifests: [manifest('of another feed', 10)] }),
  ]);
  t.same(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
  );
  await t.rejects(line('M4', 4), 'nor later');
  const { rows } = await pool.query<{ lines: number }>('select lines from submission');
  t.same(rows, [{ lines: 1 }], 'it is resumed after the last line that has no gap before it');

  const resumed = await beginTransfer(pool, 'test', id, 2);
  if (!resumed.transfer) throw new Error('no transfer');
  const stream = { transfer: resumed.transfer, lines: 2, errors: [] };
  t.match(await commits.commit({ manifests: [manifest('M2', 10)], stream }), [{ status: 'received' }]);
});
