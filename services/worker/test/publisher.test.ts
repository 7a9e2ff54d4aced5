import { parseStored, type Shipment, type StoredJson } from '@hammerhead/contracts';
import { BaselineBuilder, WordCounter } from '@hammerhead/history';
import { database, ship } from '@hammerhead/scoring/testing';
import { wordsToCount } from '@hammerhead/screening';
import { createLogger } from '@hammerhead/service-kit';
import { baselines, type Pool } from '@hammerhead/storage';
import t from 'tap';
import { BaselinePublisher } from '../src/publisher.js';

const publisher = (pool: Pool): { run(): Promise<void> } => {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const made = new BaselinePublisher({ pool, logger, after: 100 });
  return { run: () => made.run(new AbortController().signal) };
};

const surnames = ['Brown', 'Quintanilla', 'Brown Alleyne'];

/** Sends so many shipments. */
async function send(pool: Pool, from: number, count: number): Promise<void> {
  for (let at = from; at < from + count; at += 1)
    await ship(
      pool,
      `B${at}`,
      {
        parties: {
          shipper: { name: 'Sunrise Barrel Shipping' },
          consignee: { name: `Marcia ${surnames[at % 3]}`, address: { country: 'JM' } },
        },
        goods: [{ description: 'TOOLS', hs: '820559', valueUsd: 10 + at, weightKg: 10 }],
      },
      '2026-03-03T12:00:00Z',
    );
}

/** What a baseline says that is computed from the whole log up to a position. */
async function whole(pool: Pool, upto: number): Promise<unknown> {
  const { rows } = await pool.query<{ imprint: Buffer; document: StoredJson<Shipment> }>(
    'select imprint, document::text from shipment where position <= $1 and imprint is not null order by position',
    [upto],
  );
  const builder = new BaselineBuilder();
  const names = new WordCounter();
  for (const { imprint, document } of rows) {
    builder.add(imprint);
    const { shipper, consignee } = parseStored(document).parties;
    for (const { name, address } of [shipper, consignee]) names.add(wordsToCount(name), address?.country);
  }
  return JSON.parse(JSON.stringify(builder.body(names.counts())));
}

t.test('versions that are counted on from the last say what one counted anew would', async (t) => {
  const pool = await database(t);
  const one = publisher(pool);
  await one.run();
  t.same(await baselines.list(pool), [], 'not before there is enough');
  await send(pool, 0, 60);
  await one.run();
  await one.run();
  t.equal((await baselines.list(pool)).length, 1, 'once');
  await send(pool, 60, 30);
  await one.run();
  // Another worker, which has counted nothing yet, and then the first, which missed a version.
  await send(pool, 90, 40);
  await publisher(pool).run();
  await send(pool, 130, 60);
  await one.run();
  const versions = await baselines.list(pool);
  t.same(
    versions.map(({ shipments }) => shipments),
    [60, 90, 130, 190],
  );
  for (const { position, upto } of versions) {
    const body: unknown = JSON.parse((await baselines.find(pool, position))?.body ?? 'null');
    t.same(body, await whole(pool, upto));
    t.match(body, {
      valuePerKg: { '8205 JM': [Number] },
      names: {
        names: 4,
        words: { MARCIA: 3, BROWN: 2 },
        countries: { JM: { names: 3, words: { BROWN: 2, MARCIA: 3 } } },
      },
    });
  }
});
