import { createHash } from 'node:crypto';
import { testDatabase } from '@hammerhead/postgres';
import { createPool, type IncomingManifest, migrate } from '@hammerhead/storage';
import t from 'tap';
import { GroupCommit } from '../src/intake/group-commit.js';
import { newIntakeStages } from '../src/intake/stages.js';

const manifest = (number: string, characters: number): IncomingManifest => {
  const contentHash = createHash('sha256').update(number).digest();
  return {
    feedId: 'test',
    number,
    revision: 1,
    contentHash,
    departureAt: '2026-12-01T18:00:00Z',
    transport: '{}',
    findings: '[]',
    shipments: [
      {
        bill: number,
        canceled: false,
        inScope: true,
        destination: 'JM',
        contentHash,
        document: JSON.stringify({ pad: 'x'.repeat(characters) }),
        findings: '[]',
        facts: [],
      },
    ],
    submission: null,
  };
};

t.test('one transaction, and one job, for many small manifests, several for large ones', async (t) => {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'ingest');
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  t.teardown(async () => {
    await pool.end();
    await database.drop();
  });
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
