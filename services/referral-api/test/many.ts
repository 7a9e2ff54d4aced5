import { append } from './log.js';
import type { World } from './world.js';

/** Refers this many shipments of one manifest, tiers 1 to 4 in turn, without scoring them. @returns ids of referrals */
export async function referMany(w: World, count: number, number = 'MANY'): Promise<string[]> {
  const bills = Array.from({ length: count }, (_, at) => ({ bill: `${number}-${at}` }));
  await append(w, { number }, bills);
  const { rows } = await w.pool.query<{ id: string }>(
    `insert into referral (id, shipment_id, position, origin, status, tier, score, manifest_number, bill, shipper, consignee,
       destination, mode, departure_at, headline, rules, search,
       port_of_export, stoppable_until)
     select gen_random_uuid(), s.id, s.position, 'score', 'new', 1 + s.position % 4, 5000, m.number, s.bill, 'S', 'C', 'JM',
            'vessel', m.departure_at, 'words', '{}', lower(s.bill), 'USMIA', m.departure_at
       from shipment s join manifest m on m.id = s.manifest_id where m.number = $1
     returning id`,
    [number],
  );
  return rows.map(({ id }) => id);
}
