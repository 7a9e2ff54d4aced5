import { createHash } from 'node:crypto';
import {
  type ListEntry,
  type Party,
  type Shipment,
  shipmentSchema,
  systemActor,
  toStored,
  type Transport,
  transportSchema,
} from '@hammerhead/contracts';
import { makeExclusion, publishWatchlist, retireWatchlist, revokeExclusion } from '@hammerhead/decisions';
import { imprintOf } from '@hammerhead/imprint';
import { testDatabase } from '@hammerhead/postgres';
import { createPool, log, migrate, parties, type Pool, transaction } from '@hammerhead/storage';
import type { Test } from 'tap';
import { PartyDirectory } from '../../src/party-directory.js';
import { prepared } from './prepared.js';

/** An entry with what is said, and nothing else. */
export const entry = (id: string, name: string, more: Partial<ListEntry> = {}): ListEntry => ({
  id,
  name,
  aliases: [],
  countries: [],
  identifiers: [],
  phones: [],
  emails: [],
  addresses: [],
  ...more,
});

const test = systemActor('test');

const sha = (text: string): Buffer => createHash('sha256').update(text).digest();

export async function database(t: Test): Promise<Pool> {
  const made = await testDatabase(async (url) => void (await migrate(url)), 'worker');
  const pool = createPool({ url: made.url, name: 'test', onError: () => {} });
  t.teardown(async () => {
    await pool.end();
    await made.drop();
  });
  return pool;
}

/** Publishes a list; gives the position of the decision. */
export async function publish(
  pool: Pool,
  name: string,
  entries: readonly ListEntry[],
  {
    publishedAt = '2026-03-01',
    maxAgeDays = null,
  }: { publishedAt?: string; maxAgeDays?: number | null } = {},
): Promise<{ id: string; position: number }> {
  const published = await transaction(pool, (client) =>
    publishWatchlist(client, test, {
      name,
      format: 'entries',
      publishedAt: new Date(publishedAt),
      maxAgeDays,
      entries: entries.map((one) => {
        const body = toStored<ListEntry>(one);
        return { id: one.id, body, hash: sha(body).subarray(0, 16) };
      }),
    }),
  );
  if (!('dropped' in published)) throw new Error(`${name}: ${published.outcome}`);
  return { id: published.id, position: await log.readHead(pool) };
}

export async function retire(pool: Pool, id: string): Promise<number> {
  await transaction(pool, (client) => retireWatchlist(client, test, { id }));
  return log.readHead(pool);
}

export async function exclude(
  pool: Pool,
  watchlistId: string,
  entryId: string,
  name: string,
  writings?: readonly Party[],
): Promise<{ id: string; position: number }> {
  const made = await transaction(pool, (client) =>
    makeExclusion(client, test, {
      watchlist: watchlistId,
      entry: entryId,
      candidates: [{ name, writings }],
      reason: 'test',
    }),
  );
  if (made.outcome !== 'made' && made.outcome !== 'in_force') throw new Error(made.outcome);
  return { id: made.id, position: await log.readHead(pool) };
}

export async function revoke(pool: Pool, id: string): Promise<number> {
  await transaction(pool, (client) => revokeExclusion(client, test, { id }));
  return log.readHead(pool);
}

/** A shipment as it would be stored. */
export function shipmentOf(given: object): Shipment {
  const shipment: unknown = { bill: 'B1', destination: 'JM', goods: [{ description: 'BARREL' }], ...given };
  shipmentSchema.parse(shipment);
  return stored(JSON.stringify(shipment));
}

function stored(text: string): Shipment;
function stored(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}

/** As on its imprint. */
export const linksIn = (shipment: Shipment) => imprintOf(shipment, transportOf('2026-03-09T12:00:00Z')).links;

/** Appends one shipment as ingest and a worker would, its parties in the directory; gives its position. */
export async function ship(pool: Pool, bill: string, given: object, departureAt: string): Promise<number> {
  const shipment = shipmentOf({ bill, ...given });
  const transport: Transport = transportOf(departureAt);
  const manifest = prepared({ manifestNumber: `M-${bill}`, revision: 1, transport, shipments: [shipment] });
  await log.openMonths(pool, [departureAt.slice(0, 7)]);
  const { head } = await transaction(pool, (client) =>
    log.append(client, [manifest], new Date('2026-03-01T12:00:00Z'), 500),
  );
  const unseen = new PartyDirectory().unseen();
  unseen.add(shipment, imprintOf(shipment, transport).links, head);
  await parties.remember(pool, unseen.rows());
  return head;
}

const transportOf = (departureAt: string): Transport => {
  const { mode, portOfExport, portOfUnlading } = transportSchema.parse({
    mode: 'vessel',
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    departureAt,
  });
  return { mode, portOfExport, portOfUnlading, departureAt };
};
