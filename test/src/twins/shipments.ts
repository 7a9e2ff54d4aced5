import { z } from 'zod';
import { until } from '../until.js';
import type { Sent } from './cargo.js';
import type { World } from './world.js';

const pageSchema = z.object({
  items: z.array(z.object({ id: z.string(), bill: z.string() })),
  nextCursor: z.string().nullable(),
});

/** Sends a manifest, waits until all of it is scored, and finds its shipments by their bills. */
export async function shipmentsOf(world: World, manifest: Sent): Promise<ReadonlyMap<string, string>> {
  const { id } = await world.make('feed', 'ingest:/v1/manifests', { body: manifest });
  await until(`${manifest.manifestNumber} is scored`, async () => {
    const { status } = await world.make('feed', `ingest:/v1/manifests/${String(id)}`);
    return status === 'processed';
  });
  const found = new Map<string, string>();
  for (let cursor: string | null = ''; cursor !== null; ) {
    const path = `/v1/shipments?manifestNumber=${manifest.manifestNumber}&limit=100${cursor && `&cursor=${cursor}`}`;
    const page = pageSchema.parse(await world.make('supervisor', path));
    for (const { bill, id: shipment } of page.items) found.set(bill, shipment);
    cursor = page.nextCursor;
  }
  return found;
}

/** Waits until nothing is left to be scored, or scored again, or told. */
export async function settle({ deployment }: World): Promise<void> {
  const left = () =>
    deployment.count(
      `select ((select count(*) from chunk where done_at is null) +
               (select count(*) from rescore where finished_at is null) +
               (select count(*) from partner_told t, log_head h where t.position < h.position) +
               (select count(*) from webhook w where w.agency is not null and w.heard_number <
                 (select max(number) from partner_event e where e.agency = w.agency)) +
               (select count(*) from webhook_delivery where status = 'waiting'))::integer as count`,
    );
  await until('all is scored and told', async () => (await left()) === 0);
}
