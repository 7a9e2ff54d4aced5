import { createHash } from 'node:crypto';
import type { Manifest } from '@hammerhead/contracts';
import { BaselineBuilder } from '@hammerhead/history';
import { encodeImprint, imprintOf, linkKinds, linkRoles } from '@hammerhead/imprint';
import {
  type Pool,
  publishBaseline,
  publishWatchlist,
  recordDecision,
  recordSeizure,
  requestRescore,
  transaction,
} from '@hammerhead/storage';
import { entryText } from '@hammerhead/watchlists';

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
    publishWatchlist(client, {
      name: 'lookouts',
      format: 'entries',
      publishedAt: new Date(),
      maxAgeDays: null,
      actor: 'test',
      entries: [...names].map((name, index) => {
        const body = entryText({ ...nobody, id: `L${index}`, name });
        return { id: `L${index}`, body, hash: createHash('sha256').update(body).digest().subarray(0, 16) };
      }),
    }),
  );
  const { shipments } = builder;
  const body = JSON.stringify(builder.body());
  await transaction(pool, (client) =>
    publishBaseline(client, { after: 0, upto: 0, shipments, body, actor: 'test' }),
  );
}

const nobody = { aliases: [], countries: [], identifiers: [], phones: [], emails: [], addresses: [] };

/**
 * Records that a shipment was seized whose shipper's phone stands on several others, the first such in the log; its
 * decision has them scored again.
 */
export async function seize(pool: Pool, at: string): Promise<void> {
  const { rows } = await pool.query<{ id: string; position: number }>(
    `select s.id, s.position from shipment s
      where s.state = 'scored' and s.superseded_by is null and exists (
        select from fact f where f.position = s.position and f.kind = $1 and f.roles & $2 <> 0
           and (select count(*) from fact o where o.key = f.key and o.superseded_by is null) between 3 and 20)
      order by s.position limit 1`,
    [linkKinds.phone, linkRoles.manifest.shipper],
  );
  const [shipment] = rows;
  if (shipment === undefined) throw new Error('no phone is shared');
  await transaction(pool, async (client) => {
    const position = await recordDecision(client, { kind: 'disposition', actor: 'test', body: {} });
    await client.query('update decision set recorded_at = $2 where position = $1', [position, at]);
    await recordSeizure(client, position, shipment);
    await requestRescore(client, position, 'seizure');
  });
}
