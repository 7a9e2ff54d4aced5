import { testDatabase } from '@hammerhead/postgres';
import { canonicalize, type Shipment, shipmentSchema } from '@hammerhead/contracts';
import { imprintOf, type PartyRow } from '@hammerhead/imprint';
import { keyedMentionsOf } from '@hammerhead/networks';
import { createPool, migrate } from '@hammerhead/storage';
import { syntheticFeed } from '@hammerhead/synthetic';
import t from 'tap';
import { PartyDirectory } from '../src/party-directory.js';

const transport = {
  mode: 'vessel',
  portOfExport: 'USMIA',
  portOfUnlading: 'JMKIN',
  departureAt: '2026-03-01T12:00:00Z',
} as const;
const linksOf = (shipment: Shipment) => imprintOf(shipment, transport).links;

const made = (parties: object, eei?: object): Shipment =>
  canonicalize(
    shipmentSchema.parse({ bill: 'B', destination: 'JM', parties, goods: [{ description: 'SHOES' }], eei }),
  );

const rowsOf = (shipments: readonly Shipment[], directory = new PartyDirectory()): readonly PartyRow[] => {
  const unseen = directory.unseen();
  for (const [index, shipment] of shipments.entries()) unseen.add(shipment, linksOf(shipment), index + 1);
  return unseen.rows();
};

/** The keys by which people's questions look for the parties of a shipment. */
const keysAsked = (shipment: Shipment): string[] => keyedMentionsOf(shipment).map(({ keys }) => keys.key);

t.test('everyone whom a shipment names is in the directory, under the key that is asked for', async (t) => {
  const shipments = [
    ...[...syntheticFeed({ shipments: 1_500, seed: 11, departingFrom: '2026-03-01T00:00:00Z' })].flatMap(
      ({ manifest }) => manifest.shipments.flatMap((one) => (one.canceled === true ? [] : [one])),
    ),
    made({
      shipper: { name: 'Ann', phone: '876 555 0188', address: { country: 'JM' } },
      consignee: { name: 'TO ORDER' },
    }),
    made({
      shipper: { name: 'Bea', phone: '4567890', address: { country: 'HT' } },
      consignee: { name: 'Bea' },
    }),
    made(
      { shipper: { name: 'Cleo', address: { lines: ['9 Hope Rd'] } }, consignee: { name: 'Dora' } },
      {
        usppi: { name: 'Eve', address: { lines: ['9 Hope Rd'] } },
        ultimateConsignee: { name: 'DORA', phone: '8765550777' },
      },
    ),
  ];
  const written = new Set(rowsOf(shipments).map(({ key }) => key));
  const asked = new Set(shipments.flatMap(keysAsked));
  t.same(
    [...asked].filter((key) => !written.has(key)),
    [],
    'nobody is missing',
  );
  t.same(
    [...written].filter((key) => !asked.has(key)),
    [],
    'and nobody is there whom nobody finds',
  );
  t.ok(asked.size > 1_500, `${asked.size} parties`);
});

t.test('a directory writes a party once, and what it has not committed again', async (t) => {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'worker-parties');
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  t.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  const directory = new PartyDirectory();
  const shipment = made(
    { shipper: { name: 'Ann' }, consignee: { name: 'Bea' } },
    { usppi: { name: 'Filed Alone' } },
  );
  const gather = () => {
    const unseen = directory.unseen();
    unseen.add(shipment, linksOf(shipment), 1);
    return unseen;
  };
  const lost = gather();
  t.equal(lost.rows().length, 3);
  const kept = gather();
  t.equal(kept.rows().length, 3, 'what was not committed comes again');
  await directory.write(pool, kept);
  directory.remember(kept);
  t.equal(gather().rows().length, 0);
  const { rows } = await pool.query('select name, eei from party order by name');
  t.same(rows, [
    { name: 'Ann', eei: false },
    { name: 'Bea', eei: false },
    { name: 'Filed Alone', eei: true },
  ]);
  const stated = made({ shipper: { name: 'Filed Alone' }, consignee: { name: 'Bea' } });
  t.match(rowsOf([stated], directory), [{ name: 'Filed Alone', eei: false }], 'a manifest names it now');
});

t.test('of one chunk, the manifest’s word counts before the EEI’s', async (t) => {
  const filed = made({ shipper: { name: 'S' }, consignee: { name: 'C' } }, { usppi: { name: 'Ann' } });
  const stated = made({ shipper: { name: 'Ann' }, consignee: { name: 'C' } });
  for (const shipments of [
    [filed, stated],
    [stated, filed],
  ]) {
    const anns = rowsOf(shipments).filter(({ name }) => name === 'Ann');
    t.match(anns, [{ eei: false }]);
    t.equal(anns.length, 1);
  }
});
