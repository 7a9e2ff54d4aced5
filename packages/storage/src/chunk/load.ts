import type { Queryable } from '../pool.js';

/** A shipment to be scored, with its manifest's part; texts are JSON. */
export interface ChunkShipment {
  readonly position: number;
  readonly id: string;
  readonly document: string;
  readonly findings: string;
  readonly manifest: ChunkManifest;
}

export interface ChunkManifest {
  readonly id: string;
  readonly number: string;
  readonly transport: string;
  readonly findings: string;
  readonly departureAt: Date;
  /** Last position of the manifest: what its first scoring may know. */
  readonly knownTo: number;
  /** The version in force at `knownTo`; null where none had been published. */
  readonly rulesetId: string | null;
}

/** Everything a first scoring of these positions needs, in two statements whatever the size of the chunk. */
export async function loadChunk(db: Queryable, first: number, last: number): Promise<ChunkShipment[]> {
  const manifests = await db.query<ChunkManifest & { first: number }>(
    `select m.id, m.number, m.transport, m.findings, m.departure_at as "departureAt",
            m.last_position as "knownTo",
            (select r.id from ruleset r where r.position <= m.last_position
              order by r.position desc limit 1) as "rulesetId"
       from manifest m
      where m.first_position <= $2::bigint
        and m.first_position >= (select max(first_position) from manifest where first_position <= $1::bigint)
      order by m.first_position`,
    [first, last],
  );
  const byId = new Map(manifests.rows.map((manifest) => [manifest.id, manifest]));
  const shipments = await db.query<Omit<ChunkShipment, 'manifest'> & { manifest_id: string }>(
    `select position, id, manifest_id, document, findings from shipment
      where position between $1::bigint and $2::bigint and state = 'scored'
      order by position`,
    [first, last],
  );
  return shipments.rows.map(({ manifest_id, ...shipment }) => {
    const manifest = byId.get(manifest_id);
    if (!manifest) throw new Error(`position ${shipment.position} belongs to no manifest`);
    return { ...shipment, manifest };
  });
}
