import { type Manifest, type Party, type Shipment, systemActor } from '@hammerhead/contracts';
import { recordDecision } from '@hammerhead/decisions';
import { type Pool, rescores, seizures, transaction } from '@hammerhead/storage';
import type { Test } from 'tap';
import { type RescoreDeps, scoreAgain, type Step } from '../../src/score-again.js';
import { AffectedSearch } from '../../src/watchlists/affected.js';
import { seized, takenBack } from './decided.js';
import { type Scoring, scoring } from './scoring.js';
import { prepared } from './prepared.js';

const rules = `ruleset: rescoring
tiers:
  - { tier: 1, name: critical, from: 80 }
  - { tier: 2, name: high, from: 60 }
  - { tier: 3, name: elevated, from: 40 }
families:
  commodity: { combine: sum, limit: [0, 50] }
  graph: { combine: sum, limit: [0, 60] }
  party: { combine: sum, limit: [0, 60] }
rules:
  - id: CMD-01
    title: A part of a gun
    family: commodity
    each: goods
    when: goods.description == "GLOCK SLIDE"
    points: 45
  - id: GRF-05
    title: Near a seizure
    family: graph
    measure: graph.seizureHops
    bands:
      - { ref: one, below: 2, points: 60 }
      - { ref: two, below: 3, points: 40 }
      - { ref: none, points: 0 }
  - id: PTY-01
    title: On a list
    family: party
    each: listHit
    when: listHit.score >= 0.9
    points: 40
`;

export interface Ring extends Scoring {
  readonly deps: Scoring['deps'] & RescoreDeps;
  /** Sends shipments, each by itself, and scores them; gives their positions. */
  readonly send: (...shipments: readonly Sent[]) => Promise<number[]>;
  /** Records as a decision that a shipment was seized, or takes it back; gives the decision's position. */
  readonly seize: (position: number) => Promise<number>;
  readonly takeBack: (decision: number) => Promise<number>;
  /** Scores again until nothing is left to do. */
  readonly again: () => Promise<void>;
}

/** A shipment as `aShipment` makes it, with its departure; `revision` 1 by default. */
export interface Sent {
  readonly shipment: Shipment;
  readonly departureAt?: string;
  readonly revision?: number;
  /** False: it is left waiting. */
  readonly score?: boolean;
}

/** A bill from one to another, of innocent goods unless told. */
export function bill(name: string, shipper: Party, consignee: Party, description = 'USED CLOTHING'): Sent {
  const shipment = {
    bill: name,
    destination: 'JM',
    parties: { shipper, consignee },
    goods: [{ description }],
  };
  return { shipment };
}

export async function ring(t: Test): Promise<Ring> {
  const made = await scoring(t, 500, rules);
  const { pool, append, score } = made;
  const deps = { ...made.deps, search: new AffectedSearch() };
  return {
    ...made,
    deps,
    async send(...all) {
      const positions: number[] = [];
      for (const {
        shipment,
        departureAt = '2099-01-14T18:00:00Z',
        revision = 1,
        score: isScored = true,
      } of all) {
        const manifest = manifestOf(shipment, departureAt, revision);
        for (const job of await append(prepared(manifest))) {
          positions.push(job.firstPosition);
          if (isScored) await score(job);
        }
      }
      return positions;
    },
    seize: (position) => seize(pool, position),
    takeBack: (decision) => takeBack(pool, decision),
    again: () => again(deps),
  };
}

const manifestOf = (shipment: Shipment, departureAt: string, revision: number): Manifest => ({
  manifestNumber: `M-${shipment.bill}`,
  revision,
  transport: { mode: 'vessel', portOfExport: 'USMIA', portOfUnlading: 'JMKIN', departureAt },
  shipments: [shipment],
});

const seize = (pool: Pool, position: number): Promise<number> =>
  transaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from shipment where position = $1', [
      position,
    ]);
    const id = rows[0]?.id ?? '';
    const decision = await recordDecision(client, systemActor('test'), seized(id, position));
    await seizures.record(client, decision, { id, position });
    await rescores.request(client, decision, 'seizure');
    return decision;
  });

const takeBack = (pool: Pool, recorded: number): Promise<number> =>
  transaction(pool, async (client) => {
    const { rows } = await client.query<{ shipment: string }>(
      'select shipment_id as shipment from seizure where position = $1::bigint',
      [recorded],
    );
    const shipment = rows[0]?.shipment ?? '';
    const decision = await recordDecision(client, systemActor('test'), takenBack(shipment));
    await seizures.revoke(client, shipment, [], decision);
    await rescores.request(client, decision, 'seizure');
    return decision;
  });

async function again(deps: RescoreDeps): Promise<void> {
  for (const lane of ['seizures', 'others'] as const) {
    let step: Step;
    do step = await scoreAgain(deps, lane, 500);
    while (step.kind !== 'idle');
  }
}

export interface AssessmentSeen {
  readonly bill: string;
  readonly tier: number | null;
  readonly cause: string;
  readonly decision: number | null;
  readonly knownTo: number;
  readonly departed: boolean;
}

/** All assessments that a decision caused, by position and what they knew. */
export async function scoredAgain(pool: Pool): Promise<AssessmentSeen[]> {
  const { rows } = await pool.query<AssessmentSeen>(
    `select s.bill, a.tier, a.cause, a.cause_position as decision, a.known_to as "knownTo", a.departed
       from assessment a join shipment s using (position)
      where a.cause <> 'first' order by a.known_to, a.position`,
  );
  return rows;
}

export interface ReferralSeen {
  readonly bill: string;
  readonly tier: number | null;
  readonly status: string;
  readonly by: string | null;
  readonly decision: number | null;
}

export async function referrals(pool: Pool): Promise<ReferralSeen[]> {
  const { rows } = await pool.query<ReferralSeen>(
    `select bill, tier, status, raised_by as by, raised_position as decision from referral order by bill, id`,
  );
  return rows;
}
