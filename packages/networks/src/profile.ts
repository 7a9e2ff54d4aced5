import type { PartySource } from '@hammerhead/parties';
import type { FoundParty, Merge, Queryable } from '@hammerhead/storage';
import type { Bond } from './graph/cluster.js';
import type { GraphParty, LinkGraph, Support } from './graph/link-graph.js';
import type { TraitKind } from './graph/mention.js';
import { type LoadedCluster, loadCluster } from './load-cluster.js';
import type { Hub, Neighborhood } from './neighborhood.js';
import { type ProposedPair, proposalsFor } from './propose.js';

/** A value that members of a cluster have. */
export interface ClusterValue {
  /** The value as first read. */
  readonly value: string;
  /** Whose word it is; the manifest first. */
  readonly sources: PartySource[];
  readonly shipments: number;
}

/** A bond of members of a cluster, with its support. */
export interface SupportedBond extends Bond {
  readonly sources: PartySource[];
  readonly shipments: number;
}

/** A cluster with all that its members have, each once, the commonest first. */
export interface Profile {
  readonly cluster: LoadedCluster;
  readonly names: ClusterValue[];
  readonly addresses: ClusterValue[];
  readonly phones: ClusterValue[];
  readonly emails: ClusterValue[];
  readonly identifiers: ClusterValue[];
  /** The positions of the shipments that name a member. */
  readonly positions: readonly number[];
  readonly bonds: readonly SupportedBond[];
  /** People's decisions about a member: merges and refusals. */
  readonly decided: readonly Merge[];
  /** The traits of members that link nobody. */
  readonly hubs: readonly Hub[];
  readonly proposals: readonly ProposedPair[];
}

/** Reads the cluster of a party, and then who else may belong to it. */
export async function loadProfile(db: Queryable, party: FoundParty): Promise<Profile> {
  const cluster = await loadCluster(db, party);
  const { graph, hubs, merges } = cluster.around;
  const own = new Set(cluster.parties);
  const members = cluster.parties.flatMap((key) => graph.parties.get(key) ?? []);
  const met = new Set(members.flatMap(({ traits }) => [...traits.keys()]));
  // Made before proposals are looked for: that search reads further into the same graph.
  const found = {
    cluster,
    ...valuesOf(graph, members),
    positions: [...new Set(members.flatMap((member) => [...member.positions]))],
    bonds: cluster.bonds.map((bond) => withSupport(graph, bond)),
    decided: [...merges.values()].filter(({ keyA, keyB }) => own.has(keyA) || own.has(keyB)),
    hubs: [...hubs.values()].filter(({ trait }) => met.has(trait.key) && trait.kind !== 'address'),
  };
  const { proposals } = await proposalsFor(db, cluster);
  return { ...found, proposals };
}

type Values = Pick<Profile, 'names' | 'addresses' | 'phones' | 'emails' | 'identifiers'>;

function valuesOf(graph: LinkGraph, members: readonly GraphParty[]): Values {
  const traits = (kind: TraitKind): ClusterValue[] =>
    merged(
      members.flatMap(({ traits: all }) => [...all].filter(([key]) => graph.traits.get(key)?.kind === kind)),
      (key) => graph.traits.get(key)?.written ?? key,
    );
  return {
    names: merged(
      members.flatMap(({ names }) => [...names]),
      (name) => name,
    ),
    addresses: traits('address'),
    phones: traits('phone'),
    emails: traits('email'),
    identifiers: traits('id'),
  };
}

function merged(
  has: readonly (readonly [string, Support])[],
  written: (key: string) => string,
): ClusterValue[] {
  const supports = new Map<string, Support[]>();
  for (const [key, support] of has) {
    const known = supports.get(key);
    if (known) known.push(support);
    else supports.set(key, [support]);
  }
  return [...supports]
    .map(([key, all]) => ({ value: written(key), ...restsOn(all) }))
    .toSorted((a, b) => b.shipments - a.shipments || (a.value < b.value ? -1 : 1));
}

const withSupport = (graph: LinkGraph, bond: Bond): SupportedBond => ({
  ...bond,
  ...restsOn(bond.parties.flatMap((key) => graph.parties.get(key)?.traits.get(bond.trait.key) ?? [])),
});

/** The shipments that support a statement, the newest first, at most `limit`. */
export const billsOf = (
  { shipments }: Neighborhood,
  supports: readonly Support[],
  limit: number,
): { shipmentId: string; bill: string }[] =>
  [...new Set(supports.flatMap(({ positions }) => [...positions]))]
    .toSorted((a, b) => b - a)
    .slice(0, limit)
    .flatMap((position) => {
      const named = shipments.get(position);
      return named === undefined ? [] : [{ shipmentId: named.shipmentId, bill: named.bill }];
    });

/** The sources of a statement, the manifest first, and on how many shipments it occurs. */
export const restsOn = (supports: readonly Support[]): Pick<ClusterValue, 'sources' | 'shipments'> => ({
  sources: [...new Set(supports.flatMap(({ sources }) => [...sources]))].toSorted().toReversed(),
  shipments: new Set(supports.flatMap(({ positions }) => [...positions])).size,
});
