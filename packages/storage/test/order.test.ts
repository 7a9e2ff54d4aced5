import t from 'tap';
import { testDatabase } from '@hammerhead/postgres';
import { createPool, log, migrate, transaction } from '../src/index.js';
import { manifest, shipment } from './incoming.js';

t.test('four writers: whoever has read up to p never sees a smaller position appear', async (t) => {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'storage');
  const pool = createPool({ url: database.url, name: 'test', onError: (error) => t.comment(error.message) });
  t.teardown(async () => {
    await pool.end();
    await database.drop();
  });

  const rounds = 40;
  const writers = [0, 1, 2, 3].map(async (writer) => {
    for (let round = 0; round < rounds; round += 1) {
      const shipments = Array.from({ length: 1 + ((writer + round) % 7) }, (_, i) => shipment(`${i}`));
      await transaction(pool, (client) =>
        log.append(client, [manifest(`W${writer}-${round}`, 1, shipments)], new Date(), 500),
      );
    }
  });

  let writing = true;
  let looks = 0;
  const seen = new Set<number>();
  const reader = (async () => {
    let upto = 0;
    while (writing) {
      const { rows } = await pool.query<{ position: number }>(
        'select position from shipment union all select first_position from manifest',
      );
      const fresh = rows.map(({ position }) => position).filter((position) => !seen.has(position));
      const late = fresh.filter((position) => position < upto);
      if (late.length > 0) return late;
      for (const position of fresh) seen.add(position);
      upto = Math.max(upto, ...fresh);
      looks += 1;
    }
    return [];
  })();
  await Promise.all(writers);
  writing = false;
  t.same(await reader, [], 'no position appeared below what had been read');
  t.ok(looks > 10, `${looks} looks while writing`);

  const { rows } = await pool.query<{ position: number }>('select position from log order by position');
  t.same(
    rows.map(({ position }) => position),
    Array.from({ length: await log.readHead(pool) }, (_, i) => i + 1),
    'positions have no gaps',
  );
});
