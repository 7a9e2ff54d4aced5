import {
  type Finding,
  parseStored,
  type RescoreCause,
  type Shipment,
  type StoredEvidence,
  type StoredFeatures,
  type StoredJson,
  systemActor,
  toStored,
  type Transport,
} from '@hammerhead/contracts';
import { referShipments, settleRaised, shownOf, withdrawReferrals } from '@hammerhead/decisions';
import { assessments, chunks, log, transaction, uuidv7 } from '@hammerhead/storage';
import { acceptDocument, prepare } from '@hammerhead/intake';
import type { World } from './world.js';

export interface Sent {
  readonly bill: string;
  /** A name, or a whole party. */
  readonly shipper?: string | object;
  readonly consignee?: string | object;
  readonly parties?: object;
  readonly masterBill?: string;
  readonly destination?: string;
  readonly container?: string;
  readonly itn?: string;
  readonly description?: string;
  readonly hs?: string;
  readonly eei?: object;
  readonly canceled?: true;
}

export interface Header {
  readonly number: string;
  readonly revision?: number;
  readonly mode?: 'vessel' | 'air';
  readonly departureAt?: string;
  readonly portOfExport?: string;
  readonly ladingAt?: string;
  readonly conveyance?: string;
  readonly imo?: string;
}

/** What the log holds of one shipment revision. */
export interface Logged {
  readonly id: string;
  readonly position: number;
  readonly bill: string;
}

/** Appends a manifest as ingest would; gives its shipments by bill, the canceled ones too. */
export async function append(
  { pool }: World,
  { number, revision = 1, departureAt = '2099-01-14T18:00:00Z', mode = 'vessel', ...stated }: Header,
  shipments: readonly Sent[],
): Promise<Map<string, Logged>> {
  const transport = { mode, portOfExport: 'USMIA', portOfUnlading: 'JMKIN', departureAt, ...stated };
  const receivedAt = new Date('2023-09-13T02:11:09.120Z');
  const manifest = prepare(
    acceptDocument({ manifestNumber: number, revision, transport, shipments: shipments.map(documentOf) }),
    { feedId: 'feed-1', receivedAt, submission: null },
    () => true,
  );
  const { head } = await transaction(pool, (client) =>
    log.append(
      client,
      [{ ...manifest, shipments: manifest.shipments.map((shipment) => ({ ...shipment, findings })) }],
      receivedAt,
      // A chunk each: one is scored without the others.
      1,
    ),
  );
  const { rows } = await pool.query<Logged>(
    `select s.id, s.position, s.bill from manifest m
       join shipment s on s.position between m.first_position and m.last_position where m.last_position = $1`,
    [head],
  );
  return new Map(rows.map((row) => [row.bill, row]));
}

/** All of them have this finding. */
const findings = toStored<readonly Finding[]>([
  { code: 'hs_malformed', path: 'goods[0].hs', message: 'HS 12 has too few digits' },
]);

const documentOf = (sent: Sent): object => {
  const {
    bill,
    destination = 'JM',
    shipper = `Shipper of ${bill}`,
    consignee = `Consignee of ${bill}`,
  } = sent;
  if (sent.canceled) return { bill, canceled: true };
  return {
    bill,
    destination,
    ...(sent.itn === undefined ? {} : { itns: [sent.itn] }),
    ...(sent.masterBill === undefined ? {} : { masterBill: sent.masterBill }),
    parties: { shipper: partyOf(shipper), consignee: partyOf(consignee), ...sent.parties },
    ...(sent.container === undefined ? {} : { equipment: [{ container: sent.container }] }),
    goods: [
      {
        description: sent.description ?? 'PERSONAL EFFECTS',
        ...(sent.hs === undefined ? {} : { hs: sent.hs }),
      },
    ],
    ...(sent.eei === undefined ? {} : { eei: sent.eei }),
  };
};

const partyOf = (given: string | object): object => (typeof given === 'string' ? { name: given } : given);

export interface Outcome {
  /** Hundredths. */
  readonly score: number;
  readonly tier: number | null;
  readonly rules?: readonly string[];
  readonly headline?: string;
  /** Plain ones are made up where they are left out. */
  readonly evidence?: StoredEvidence;
  readonly features?: StoredFeatures;
  readonly incomplete?: boolean;
  /** Minutes. */
  readonly respondWithin?: number | null;
}

/** The decision after which a shipment is scored again. */
export interface Because {
  readonly cause: RescoreCause;
  readonly decision: number;
}

/** Writes the assessment of a shipment revision and, where it reached a tier, its referral, as a worker would. */
export async function score(
  { pool, ruleSetId }: World,
  logged: Logged | undefined,
  {
    score: points,
    tier,
    rules = ['CMD-04'],
    headline = 'description says GLOCK SLIDE',
    incomplete = false,
    respondWithin = null,
    ...stored
  }: Outcome,
  because?: Because,
): Promise<string> {
  if (logged === undefined) throw new Error('no such bill');
  const { position, id: shipmentId, bill } = logged;
  const id = uuidv7(position);
  const knownTo = because?.decision ?? position;
  await transaction(pool, async (client) => {
    await assessments.insert(client, [
      {
        position,
        knownTo,
        ruleSetId,
        id,
        cause: because?.cause ?? 'first',
        causePosition: because?.decision ?? null,
        departed: false,
        featureSet: 1,
        score: points,
        tier,
        incomplete,
        headline: tier === null ? null : headline,
        features: toStored(stored.features ?? { goodsCount: 1 }),
        evidence: toStored(stored.evidence ?? evidence(points, rules, headline)),
      },
    ]);
    if (tier === null && because !== undefined)
      await withdrawReferrals(client, systemActor('scoring'), {
        withdrawn: [{ shipmentId, position, assessmentId: id, knownTo, score: points, incomplete }],
        decision: because.decision,
      });
    if (tier === null) return;
    const { rows } = await client.query<{
      document: StoredJson<Shipment>;
      transport: StoredJson<Transport>;
      number: string;
      departureAt: Date;
    }>(
      `select s.document, m.transport, m.number, m.departure_at as "departureAt"
         from shipment s join manifest m on m.id = s.manifest_id where s.position = $1`,
      [position],
    );
    const row = rows[0];
    if (row === undefined) throw new Error(`nothing stands at ${position}`);
    await referShipments(client, [
      {
        id: uuidv7(),
        shipmentId,
        position,
        assessmentId: id,
        knownTo,
        tier,
        score: points,
        manifestNumber: row.number,
        bill,
        ...shownOf(parseStored(row.document), parseStored(row.transport)),
        departureAt: row.departureAt,
        headline,
        rules,
        incomplete,
        respondWithin,
      },
    ]);
    if (because !== undefined) await settleRaised(client, [shipmentId]);
  });
  await chunks.finish(pool, [{ firstPosition: position, lastPosition: position }]);
  return id;
}

const evidence = (points: number, rules: readonly string[], sentence: string): StoredEvidence => ({
  families: [{ name: 'commodity', points, positive: points > 0 }],
  rules: [
    {
      id: 'VAL-01',
      outcome: 'unknown',
      points: 0,
      absent: ['shipment.valueUsd'],
      evidence: [],
    },
    ...rules.map((id) => ({
      id,
      outcome: 'hit' as const,
      points,
      floor: 1,
      items: { hit: 1 },
      evidence: [
        {
          item: 'goods[0]',
          points,
          sentence,
          reads: [{ path: 'goods[0].description', value: 'GLOCK SLIDE' }],
        },
      ],
    })),
  ],
});
