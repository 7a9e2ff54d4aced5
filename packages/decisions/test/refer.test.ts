import { type Pool, transaction, uuidv7 } from '@hammerhead/storage';
import t from 'tap';
import { disposeReferral, type Referable, referShipments } from '../src/index.js';
import { emptyLog, person } from './log.js';

const shipmentId = '018a9b1c-0d2e-7f30-8a4b-0123456789ab';
const assessed = (position: number, more: Partial<Referable> = {}): Referable => ({
  id: uuidv7(),
  shipmentId,
  position,
  assessmentId: uuidv7(position),
  knownTo: position,
  tier: 2,
  score: 6_500,
  manifestNumber: 'M',
  bill: 'A',
  shipper: 'Ann',
  consignee: 'Bo',
  destination: 'JM',
  mode: 'vessel',
  goods: 'PERSONAL EFFECTS',
  portOfExport: 'USMIA',
  ladingAt: null,
  stoppableUntil: new Date('2099-01-14T06:00:00Z'),
  departureAt: new Date('2099-01-14T18:00:00Z'),
  headline: `revision ${position}`,
  rules: [],
  incomplete: false,
  respondWithin: null,
  ...more,
});
const refer = (pool: Pool, ...all: readonly Referable[]) =>
  transaction(pool, (tx) => referShipments(tx, all));
const queue = async (pool: Pool) => {
  const { rows } = await pool.query<{ id: string }>(
    'select id, position, tier, headline, status, version from referral order by created_at, id',
  );
  return rows;
};

t.test(
  'of many who refer one shipment at once one opens a referral, and it shows the newest revision',
  async (t) => {
    const pool = await emptyLog(t);
    await Promise.all([3, 8, 5, 1, 7].map((position) => refer(pool, assessed(position))));
    t.match(await queue(pool), [{ position: 8, headline: 'revision 8', status: 'new' }]);
    await refer(pool, assessed(4));
    await refer(pool, assessed(8, { headline: 'knows no more' }));
    t.match(await queue(pool), [{ position: 8, headline: 'revision 8' }], 'an older one changes nothing');
    await refer(pool, assessed(8, { knownTo: 9, tier: 1, headline: 'knows more' }));
    t.match(await queue(pool), [{ position: 8, tier: 1, headline: 'knows more' }]);
  },
);

t.test('writers of many shipments in any order wait for each other, never in a circle', async (t) => {
  const pool = await emptyLog(t);
  const many = Array.from({ length: 40 }, () => uuidv7());
  const all = (position: number) => many.map((id) => assessed(position, { shipmentId: id }));
  for (const round of [0, 10])
    await Promise.all(
      [1, 2, 3, 4].map((position) =>
        refer(pool, ...(position % 2 === 0 ? all(round + position) : all(round + position).reverse())),
      ),
    );
  const rows = await queue(pool);
  t.equal(rows.length, 40);
  t.match(
    rows,
    rows.map(() => ({ position: 14 })),
  );
});

t.test('one that is closed while it is referred anew gets a successor', async (t) => {
  const pool = await emptyLog(t);
  await refer(pool, assessed(1));
  const [first] = await queue(pool);
  let referring: Promise<void> | undefined;
  await transaction(pool, async (tx) => {
    const closed = await disposeReferral(tx, person('Ann', 'analyst'), {
      referral: first?.id ?? '',
      hasSeen: () => true,
      disposition: 'no_contraband',
    });
    t.match(closed, { outcome: 'disposed', status: 'closed' });
    referring = refer(pool, assessed(2));
    for (;;) {
      const { rows } = await pool.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rows.length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  await referring;
  t.match(await queue(pool), [
    { id: first?.id, position: 1, status: 'closed', version: 2 },
    { position: 2, status: 'new', version: 1 },
  ]);
});
