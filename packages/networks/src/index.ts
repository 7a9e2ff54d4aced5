export { type Bond, type Cluster, strongKinds } from './graph/cluster.js';
export type { GraphParty, GraphTrait, LinkGraph, Support } from './graph/link-graph.js';
export { type Mention, mentionsOf, type Source, type TraitKind } from './graph/mention.js';
export { shortestPath } from './graph/shortest-path.js';
export { type LoadedCluster, loadCluster } from './load-cluster.js';
export { readNamed } from './named.js';
export { type Hub, Neighborhood } from './neighborhood.js';
export { type ProposedPair, proposalsFor } from './propose.js';
export { isHub, type Tie, tiesOf, widen } from './ties.js';
