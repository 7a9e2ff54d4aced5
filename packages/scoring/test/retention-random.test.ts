import { parseStored, type TokenActor } from '@hammerhead/contracts';
import { liftLegalHold, makePlan, placeLegalHold, recordDecision } from '@hammerhead/decisions';
import { decodeImprint } from '@hammerhead/imprint';
import { parties, type Pool, retention, seizures, transaction, uuidv7 } from '@hammerhead/storage';
import t from 'tap';
import { PartyDirectory } from '../src/party-directory.js';
import { begun, carriedOut, receivedLongAgo } from './world/retention.js';
import { database } from './world/listing.js';
import { Random } from './world/random.js';
import { seized, takenBack } from './world/decided.js';

t.setTimeout(120_000);

const today = '2026-11-30';
const now = new Date(`${today}T12:00:00Z`);
const dayMs = 86_400_000;
const officer = (subject: string): TokenActor => ({
  tokenId: uuidv7(),
  role: 'supervisor',
  subject,
  federal: true,
});

/** What is known of a shipment, beside the database. */
interface Known {
  readonly bill: string;
  readonly id: string;
  readonly manifest: string;
  readonly name: string;
  readonly referrals: { closedAt: Date | null }[];
  seized: boolean;
  held: boolean;
}
interface Sent {
  readonly number: string;
  departedAt: Date;
  receivedAt: Date;
  held: boolean;
  readonly shipments: Known[];
}

/** The day so many years after an instant, by the calendar. */
const yearsLater = (at: Date): string =>
  new Date(Date.UTC(at.getUTCFullYear() + 5, at.getUTCMonth(), at.getUTCDate())).toISOString().slice(0, 10);

/** What should be left, said in the plainest way. */
const isKept = ({ departedAt, receivedAt, held }: Sent, one: Known): boolean => {
  if (yearsLater(departedAt) > today || yearsLater(receivedAt) > today) return true;
  if (held || one.held || one.seized) return true;
  return one.referrals.some(({ closedAt }) => closedAt === null || yearsLater(closedAt) > today);
};

/** Random manifests around the day five years ago, referrals, seizures and holds, some taken back. */
async function life(pool: Pool, random: Random): Promise<Sent[]> {
  const around = () =>
    new Date(Date.UTC(2021, 10, 30) + random.between(-20, 12) * dayMs + random.below(dayMs));
  const sent: Sent[] = [];
  for (let index = 0; index < 40; index += 1) {
    const number = `M${index}`;
    const bills = Array.from({ length: random.between(1, 5) }, (_, at) => `${number}-${at}`);
    const one: Sent = {
      number,
      departedAt: new Date(0),
      receivedAt: new Date(0),
      held: false,
      shipments: [],
    };
    for (let revision = 1; revision <= (random.chance(0.25) ? 2 : 1); revision += 1) {
      const [departedAt, receivedAt] = [around(), around()];
      if (departedAt > one.departedAt) one.departedAt = departedAt;
      if (receivedAt > one.receivedAt) one.receivedAt = receivedAt;
      const names = new Map(
        bills.map((bill) => [bill, `Person ${String.fromCharCode(65 + random.below(20))}`]),
      );
      const made = await receivedLongAgo(
        pool,
        {
          manifestNumber: number,
          revision,
          transport: {
            mode: 'air',
            portOfExport: 'USMIA',
            portOfUnlading: 'JMKIN',
            departureAt: departedAt.toISOString(),
          },
          shipments: bills.map((bill) => ({
            bill,
            destination: 'JM',
            parties: {
              shipper: {
                name: names.get(bill) ?? '',
                ...random.maybe(0.5, () => ({ phone: `+1305555${random.between(1000, 1040)}` })),
              },
              consignee: { name: `Consignee ${bill}` },
            },
            goods: [{ description: `GOODS ${revision}` }],
          })),
        },
        receivedAt,
      );
      await noteParties(pool, number, revision);
      if (revision > 1) continue;
      for (const [bill, { id }] of made)
        one.shipments.push({
          bill,
          id,
          manifest: number,
          name: names.get(bill) ?? '',
          referrals: [],
          seized: false,
          held: false,
        });
    }
    sent.push(one);
  }
  await pool.query('update chunk set done_at = now()');
  const all = sent.flatMap(({ shipments }) => shipments);
  for (const one of all) if (random.chance(0.3)) await refer(pool, one, random, around);
  for (const one of all) if (random.chance(0.15)) await seize(pool, one, random.chance(0.4));
  for (const one of all) if (random.chance(0.1)) one.held = await hold(pool, 'shipment', one.id, random);
  for (const one of sent)
    if (random.chance(0.1)) {
      const { rows } = await pool.query<{ id: string }>(
        'select id from manifest where number = $1 order by random()',
        [one.number],
      );
      one.held = await hold(pool, 'manifest', rows[0]?.id ?? '', random);
    }
  return sent;
}

/** Writes whom a revision names into the directory, as scoring does. */
async function noteParties(pool: Pool, number: string, revision: number): Promise<void> {
  const { rows } = await pool.query<{ position: number }>(
    `select s.position from manifest m join shipment s on s.manifest_id = m.id
      where m.number = $1 and m.revision = $2 and s.document is not null`,
    [number, revision],
  );
  const contents = await retention.findContents(
    pool,
    rows.map(({ position }) => position),
  );
  const unseen = new PartyDirectory().unseen();
  for (const { document, imprint, position } of contents)
    if (imprint !== null) unseen.add(parseStored(document), decodeImprint(imprint).links, position);
  await parties.remember(pool, unseen.rows());
}

async function refer(pool: Pool, one: Known, random: Random, around: () => Date): Promise<void> {
  for (let count = random.between(1, 2); count > 0; count -= 1) {
    const open = count === 1 && random.chance(0.3);
    const closedAt = open ? null : around();
    await pool.query(
      `insert into referral (id, shipment_id, position, origin, tier, status, manifest_number, bill, shipper, consignee,
         destination, mode, departure_at, headline, rules, closed_at)
       select $1, id, position, 'score', 1, $3, 'M', bill, 'x', 'x', 'JM', 'air', now(), 'x', '{}', $4
         from shipment where id = $2 order by position limit 1`,
      [uuidv7(), one.id, open ? 'new' : 'closed', closedAt],
    );
    one.referrals.push({ closedAt });
  }
}

async function seize(pool: Pool, one: Known, revoked: boolean): Promise<void> {
  const { rows } = await pool.query<{ position: number }>(
    'select max(position) as position from shipment where id = $1',
    [one.id],
  );
  const position = rows[0]?.position ?? 0;
  await transaction(pool, async (tx) => {
    const decision = await recordDecision(tx, officer('test'), seized(one.id, position));
    await seizures.record(tx, decision, { id: one.id, position });
    if (!revoked) return;
    const back = await recordDecision(tx, officer('test'), takenBack(one.id));
    await seizures.revoke(tx, one.id, [], back);
  });
  one.seized = !revoked;
}

/** @returns whether it stands */
async function hold(
  pool: Pool,
  kind: 'shipment' | 'manifest',
  target: string,
  random: Random,
): Promise<boolean> {
  const placed = await transaction(pool, (tx) =>
    placeLegalHold(tx, officer('one'), { kind, target, reason: 'docket', parties: [] }),
  );
  if (placed.outcome !== 'placed') throw new Error(placed.outcome);
  if (!random.chance(0.4)) return true;
  await transaction(pool, (tx) => liftLegalHold(tx, officer('another'), { id: placed.id, reason: 'closed' }));
  return false;
}

for (const seed of [1, 2, 3, 4, 5, 6])
  t.test(`what is left is what should be, whatever happened before: seed ${seed}`, async (t) => {
    const random = new Random(seed);
    const pool = await database(t);
    const sent = await life(pool, random);
    const due = sent.flatMap((one) => one.shipments.filter((shipment) => !isKept(one, shipment)));
    const kept = sent.flatMap((one) => one.shipments.filter((shipment) => isKept(one, shipment)));
    const { rows: named } = await pool.query('select from party');
    t.ok(named.length > 20);
    t.ok(due.length > 5 && kept.length > 5, `${due.length} due, ${kept.length} kept`);
    const plan = await begun(pool, now);
    t.equal(plan.due.shipments, due.length);
    const deleted = await carriedOut(pool, random.between(1, 30));
    t.equal(deleted.shipments, due.length);
    const { rows } = await pool.query<{ bill: string }>('select distinct bill from shipment');
    const byText = (a: string, b: string): number => (a < b ? -1 : 1);
    t.same(rows.map(({ bill }) => bill).toSorted(byText), kept.map(({ bill }) => bill).toSorted(byText));
    const { rows: left } = await pool.query<{ number: string }>('select distinct number from manifest');
    const numbers = sent
      .filter((one) => one.held || one.shipments.some((shipment) => isKept(one, shipment)))
      .map(({ number }) => number);
    t.same(left.map(({ number }) => number).toSorted(byText), numbers.toSorted(byText));
    const { rows: orphans } = await pool.query(
      `select 'fact' as what, position from fact where position not in (select position from shipment)
       union all select 'assessment', position from assessment where position not in (select position from shipment)
       union all select 'referral', position from referral where shipment_id not in (select id from shipment)
       union all select 'seizure', position from seizure where shipment_id not in (select id from shipment)
       union all select 'shipment', position from shipment where manifest_id not in (select id from manifest)
       union all select 'party', 0 from party where name_key not in (select key from fact)`,
    );
    t.same(orphans, []);
    t.equal((await makePlan(pool, now)).due.shipments, 0);
  });
