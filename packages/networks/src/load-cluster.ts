import type { FoundParty, Merge, Queryable } from '@hammerhead/storage';
import { type Cluster, clusterOf, strongKinds, type LinkDecision } from './graph/cluster.js';
import { Neighborhood } from './neighborhood.js';

/** Bounds of one cluster: its parties, and rounds of reading, each of which goes one step further. */
const mostParties = 500;
const mostRounds = 16;

/** A cluster with all that was read to find it. */
export interface LoadedCluster extends Cluster {
  readonly around: Neighborhood;
  /** It may be larger. */
  readonly cut: boolean;
}

/** Loads the cluster of `party`, by the facts and people's decisions as they are now. */
export async function loadCluster(db: Queryable, party: FoundParty): Promise<LoadedCluster> {
  const around = new Neighborhood(db);
  around.addParty(party);
  const done = new Set<string>();
  let cut = false;
  for (let round = 0; ; round += 1) {
    // Parties that a refusal keeps apart are read, too, so that the answer does not depend on the member that is asked
    // for.
    const joined = clusterOf(around.graph, party.key, around.links, linkDecisionsOf(around, 'merge')).parties;
    const next = joined.filter((key) => !done.has(key));
    if (next.length === 0) break;
    const room = mostParties - done.size;
    cut = next.length > room || round === mostRounds;
    if (round === mostRounds || room <= 0) break;
    const reading = next.slice(0, room);
    for (const key of reading) done.add(key);
    await around.readParties(reading);
    await around.readTraits(reading, strongKinds);
  }
  const cluster = clusterOf(around.graph, party.key, around.links, linkDecisionsOf(around));
  const parties = cluster.parties.slice(0, mostParties);
  if (!parties.includes(party.key)) parties.push(party.key);
  return { ...cluster, parties, around, cut: cut || around.cut };
}

const linkDecisionsOf = ({ merges }: Neighborhood, kind?: Merge['kind']): LinkDecision[] =>
  [...merges.values()]
    .filter((merge) => kind === undefined || merge.kind === kind)
    .map((merge) => ({ position: merge.position, kind: merge.kind, parties: [merge.keyA, merge.keyB] }));
