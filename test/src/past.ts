import { createHash } from 'node:crypto';
import { type ListEntry, type Manifest, systemActor, toStored } from '@hammerhead/contracts';
import { publishBaseline, publishWatchlist, recordDecision } from '@hammerhead/decisions';
import { BaselineBuilder } from '@hammerhead/history';
import { encodeImprint, imprintOf, linkKinds, linkRoles } from '@hammerhead/imprint';
import { type Pool, rescores, seizures, transaction } from '@hammerhead/storage';

/** A list with some of a feed's consignees, and baselines of the whole of it, in force before it comes. */
export async function publishBefore(pool: Pool, feed: readonly Manifest[]): Promise<void> {
  const names = new Set<string>();
  const builder = new BaselineBuilder();
  for (const { transport, shipments } of feed) {
    for (const shipment of shipments) {
      if (shipment.canceled === true) continue;
      builder.add(encodeImprint(imprintOf(shipment, transport)));
      if (names.size < 20) names.add(shipment.parties.consignee.name);
    }
  }
  await transaction(pool, (client) =>
    publishWatchlist(client, test, {
      name: 'lookouts',
      format: 'entries',
      publishedAt: new Date(),
      maxAgeDays: null,
      entries: [...names].map((name, index) => {
        const body = toStored<ListEntry>({ ...nobody, id: `L${index}`, name });
        return { id: `L${index}`, body, hash: createHash('sha256').update(body).digest().subarray(0, 16) };
      }),
    }),
  );
  const { shipments } = builder;
  const body = JSON.stringify(builder.body());
  await transaction(pool, (client) => publishBaseline(client, test, { after: 0, upto: 0, shipments, body }));
}

const test = systemActor('test');
const nobody = { aliases: [], countries: [], identifiers: [], phones: [], emails: [], addresses: [] };

/**
 * Records that a shipment was seized whose shipper's phone stands on several others, the first such in the log; its
 * decision has them scored again.
 */
export async function seize(pool: Pool, recordedAt: string): Promise<void> {
  const { rows } = await pool.query<{ id: string; position: number; bill: string }>(
    `select s.id, s.position, s.bill from shipment s
      where s.state = 'scored' and s.superseded_by is null and exists (
        select from fact f where f.position = s.position and f.kind = $1 and f.roles & $2 <> 0
           and (select count(*) from fact o where o.key = f.key and o.superseded_by is null) between 3 and 20)
      order by s.position limit 1`,
    [linkKinds.phone, linkRoles.manifest.shipper],
  );
  const [shipment] = rows;
  if (shipment === undefined) throw new Error('no phone is shared');
  await transaction(pool, async (client) => {
    const { id, bill, position: at } = shipment;
    const position = await recordDecision(client, test, {
      kind: 'disposition',
      // Of no referral: none has been made yet.
      body: {
        referral: '00000000-0000-0000-0000-000000000000',
        shipment: id,
        position: at,
        bill,
        disposition: 'seized_firearms',
      },
    });
    await client.query('update decision set recorded_at = $2 where position = $1', [position, recordedAt]);
    await seizures.record(client, position, shipment);
    await rescores.request(client, position, 'seizure');
  });
}
