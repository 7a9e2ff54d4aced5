import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  canonicalize,
  type Shipment,
  shipmentSchema,
  toStored,
  transportSchema,
} from '@hammerhead/contracts';
import { encodeImprint, gistOf, imprintOf, type PartyRow, UnseenParties } from '@hammerhead/imprint';
import { testDatabase } from '@hammerhead/postgres';
import { chunks, createPool, log, migrate, parties, type Pool, transaction } from '@hammerhead/storage';
import type { IncomingShipment } from '@hammerhead/intake';
import type { Test } from 'tap';
import { z } from 'zod';

const partyRowSchema = z.object({
  key: z.string(),
  nameKey: z.string(),
  anchorKey: z.string().nullable(),
  name: z.string(),
  kind: z.string().nullable(),
  town: z.string().nullable(),
  country: z.string().nullable(),
  eei: z.boolean(),
  tokens: z.array(z.number()),
});

/**
 * Twenty shipments with all that the release of commit 6211615 (keys of version 1) made of them, written by that
 * release: pairs of strangers that a placeholder joins, one person under two keys, two under one.
 */
const oldLog = z
  .object({
    transport: z.unknown(),
    shipments: z.array(
      z.object({
        document: z.unknown(),
        gist: z.number(),
        imprint: z.string(),
        facts: z.array(z.object({ key: z.string(), kind: z.number(), roles: z.number(), own: z.number() })),
        parties: z.array(partyRowSchema),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../../test/old-log.json', import.meta.url), 'utf8')));

export const transport = canonicalize(transportSchema.parse(oldLog.transport));
export const documents: readonly Shipment[] = oldLog.shipments.map(({ document }) =>
  canonicalize(shipmentSchema.parse(document)),
);

/** A migrated database of its own, and a pool of this release. */
export async function emptyLog(t: Test): Promise<{ readonly pool: Pool; readonly url: string }> {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'identity');
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  t.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  await log.openMonths(pool, ['2023-09']);
  return { pool, url: database.url };
}

interface Written {
  readonly shipment: IncomingShipment;
  readonly parties: readonly PartyRow[];
}

/** As the older release wrote it; parties have the position of the first shipment that names them. */
function old(index: number, first: number, bill?: string): Written {
  const written = oldLog.shipments[index];
  const document = documents[index];
  if (written === undefined || document === undefined) throw new Error(`no shipment ${index}`);
  return {
    shipment: {
      ...common({ ...document, bill: bill ?? document.bill }),
      facts: written.facts.map(({ key, ...fact }) => ({
        ...fact,
        key: Buffer.from(key, 'hex').toString('latin1'),
      })),
      imprint: Buffer.from(written.imprint, 'hex'),
      gist: written.gist,
    },
    parties: written.parties.map((row) => ({ ...row, position: first + index })),
  };
}

/** As this release writes it. */
function recent(index: number, first: number): Written {
  const document = documents[index];
  if (document === undefined) throw new Error(`no shipment ${index}`);
  const imprint = imprintOf(document, transport);
  const unseen = new UnseenParties(() => false);
  unseen.add(document, imprint.links, first + index);
  return {
    shipment: {
      ...common(document),
      facts: imprint.links,
      imprint: encodeImprint(imprint),
      gist: gistOf(document),
    },
    parties: unseen.rows(),
  };
}

const common = (document: Shipment) => ({
  bill: document.bill,
  canceled: false as const,
  inScope: true,
  destination: document.destination,
  contentHash: sha256(JSON.stringify(document)),
  document: toStored(document),
  findings: toStored([]),
});

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Appends a manifest with all of the shipments, or some, and everyone on them as scored. */
async function write(
  pool: Pool,
  written: readonly Written[],
  version: number,
  { number = 'M-1', revision = 1 } = {},
): Promise<void> {
  await transaction(pool, async (client) => {
    await client.query(`select set_config('hammerhead.identity', $1, true)`, [String(version)]);
    const appended = await log.append(
      client,
      [
        {
          feedId: 'feed-1',
          number,
          revision,
          contentHash: sha256(`${number} ${revision} ${written.length}`),
          departureAt: transport.departureAt,
          transport: toStored(transport),
          findings: toStored([]),
          findingCount: 0,
          shipments: written.map(({ shipment }) => shipment),
          submission: null,
        },
      ],
      new Date('2023-09-13T02:11:09.120Z'),
      100,
    );
    for (const one of written) await parties.remember(client, one.parties);
    await chunks.finish(client, appended.chunks);
  });
}

const all = documents.map((_, index) => index);

/** The log as the older release left it. */
export async function writeOldLog(pool: Pool): Promise<void> {
  await pool.query('update identity_version set version = 1');
  await write(
    pool,
    all.map((index) => old(index, 2)),
    1,
  );
}

/** What services of the older release append while keys are recomputed: another revision of some, and a new shipment. */
export const appendAsOld = (pool: Pool, revision: number, indexes: readonly number[]): Promise<void> =>
  write(
    pool,
    indexes.map((index) => {
      const { shipment, parties } = old(index, 0);
      if (shipment.canceled) throw new Error('nothing is canceled here');
      return { shipment: { ...shipment, contentHash: sha256(`${shipment.document} ${revision}`) }, parties };
    }),
    1,
    { number: 'M-1', revision },
  );

/** The same documents as this release writes them. */
export const writeNewLog = (pool: Pool): Promise<void> =>
  write(
    pool,
    all.map((index) => recent(index, 2)),
    2,
  );

/** All that depends on keys. */
export async function keysIn(pool: Pool): Promise<Record<string, unknown[]>> {
  const read = async (sql: string) => (await pool.query<Record<string, unknown>>(sql)).rows;
  return {
    shipments: await read(
      `select position, encode(imprint, 'hex') as imprint, gist, superseded_by from shipment order by position`,
    ),
    facts: await read(
      `select key, departure_day::text, position, kind, roles, own, superseded_by from fact order by position, key`,
    ),
    parties: await read(
      'select key, name_key, anchor_key, name, kind, town, country, eei, tokens from party order by key',
    ),
  };
}

/** Keys, of this kind, that two shipments share as facts, by the ends of their bills. */
export async function sharedBy(pool: Pool, one: string, other: string): Promise<number[]> {
  const { rows } = await pool.query<{ kind: number }>(
    `select distinct f.kind from shipment s join fact f on f.position = s.position
       join shipment o on o.bill = $2 join fact g on g.position = o.position and g.key = f.key
      where s.bill = $1 order by f.kind`,
    [one, other],
  );
  return rows.map(({ kind }) => kind);
}
