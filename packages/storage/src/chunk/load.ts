import type { Finding, Shipment, StoredJson, Transport } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** A shipment to be scored, with its part of the manifest; texts are JSON. */
export interface ChunkShipment {
  readonly position: number;
  readonly id: string;
  readonly document: StoredJson<Shipment>;
  readonly findings: StoredJson<readonly Finding[]>;
  /** `encodeImprint`; null for shipments accepted before imprints were made. */
  readonly imprint: Buffer | null;
  /** How often consignee, goods or values changed within 24 hours before departure. */
  readonly lateChanges: number;
  readonly manifest: ChunkManifest;
}

export interface ChunkManifest {
  readonly id: string;
  readonly number: string;
  readonly transport: StoredJson<Transport>;
  readonly findings: StoredJson<readonly Finding[]>;
  readonly departureAt: Date;
  readonly receivedAt: Date;
  /**
   * The position up to which scoring may use the log: the last position of the manifest for a first scoring, that of
   * the decision for another scoring.
   */
  readonly knownTo: number;
  /** The version in force at `knownTo`; null if none had been published. */
  readonly ruleSetId: string | null;
}

type ManifestRow = Omit<ChunkManifest, 'knownTo' | 'ruleSetId'>;
type ShipmentRow = Omit<ChunkShipment, 'manifest'> & { manifest_id: string };

const manifestColumns = `m.id, m.number, m.transport, m.findings, m.departure_at as "departureAt",
  m.received_at as "receivedAt"`;
const shipmentColumns = `s.position, s.id, s.manifest_id, s.document, s.findings, s.imprint,
  s.late_changes as "lateChanges"`;

/** Loads everything that a first scoring of these positions needs, in two statements whatever the size of the chunk. */
export async function load(db: Queryable, first: number, last: number): Promise<ChunkShipment[]> {
  const manifests = await db.query<ChunkManifest>(
    `select ${manifestColumns}, m.last_position as "knownTo",
            (select r.id from ruleset r where r.position <= m.last_position
              order by r.position desc limit 1) as "ruleSetId"
       from manifest m
      where m.first_position <= $2::bigint
        and m.first_position >= (select max(first_position) from manifest where first_position <= $1::bigint)
      order by m.first_position`,
    [first, last],
  );
  const shipments = await db.query<ShipmentRow>(
    `select ${shipmentColumns} from shipment s
      where s.position between $1::bigint and $2::bigint and s.state = 'scored'
      order by s.position`,
    [first, last],
  );
  return join(shipments.rows, manifests.rows);
}

/** Loads what scoring these shipments again needs, as of a later decision, in two statements whatever their number. */
export async function loadAgain(
  db: Queryable,
  positions: readonly number[],
  knownTo: number,
): Promise<ChunkShipment[]> {
  const shipments = await db.query<ShipmentRow>(
    `select ${shipmentColumns} from shipment s
      where s.position = any($1::bigint[]) and s.state = 'scored'
        and (s.superseded_by is null or s.superseded_by > $2::bigint)
      order by s.position`,
    [positions, knownTo],
  );
  const manifests = await db.query<ManifestRow & { ruleSetId: string | null }>(
    `select ${manifestColumns},
            (select r.id from ruleset r where r.position <= $2::bigint
              order by r.position desc limit 1) as "ruleSetId"
       from manifest m where m.id = any($1::uuid[])`,
    [[...new Set(shipments.rows.map(({ manifest_id }) => manifest_id))], knownTo],
  );
  return join(
    shipments.rows,
    manifests.rows.map((manifest) => ({ ...manifest, knownTo })),
  );
}

function join(shipments: readonly ShipmentRow[], manifests: readonly ChunkManifest[]): ChunkShipment[] {
  const byId = new Map(manifests.map((manifest) => [manifest.id, manifest]));
  return shipments.map(({ manifest_id, ...shipment }) => {
    const manifest = byId.get(manifest_id);
    if (!manifest) throw new Error(`position ${shipment.position} belongs to no manifest`);
    return { ...shipment, manifest };
  });
}
