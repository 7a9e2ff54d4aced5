import { searchTokens } from '@hammerhead/parties';
import { scoreNames } from '@hammerhead/screening';
import type { Queryable } from '@hammerhead/storage';
import { findCandidates } from './candidates.js';
import { addressLikeness } from './graph/address-likeness.js';
import type { GraphParty, LinkGraph } from './graph/link-graph.js';
import type { LoadedCluster } from './load-cluster.js';

/**
 * The bounds of one search: members compared, parties read for each name, pairs in the answer. Beyond them the answer
 * is marked `cut`.
 */
const mostMembers = 20;
const mostCandidates = 60;
const mostProposals = 50;

/** Least likeness of names at the same address, and at one that is only alike. */
const nameAtSameAddress = 0.75;
const nameElsewhere = 0.85;
const leastAddress = 0.6;

/** Two parties, by their keys, that may be one. */
export interface ProposedPair {
  readonly party: string;
  readonly other: string;
  readonly score: number;
  readonly why: readonly string[];
}

/**
 * Proposes parties that may be one with a member of the cluster: those with a similar name at the same or a similar
 * address. A pair that a person refused is not proposed again.
 */
export async function proposalsFor(
  db: Queryable,
  { parties: cluster, around }: LoadedCluster,
): Promise<{ readonly proposals: readonly ProposedPair[]; readonly cut: boolean }> {
  const members = cluster.slice(0, mostMembers);
  let cut = cluster.length > members.length;
  await around.readTraits(members, ['address']);
  for (const [name, country] of namesOf(around.graph, members)) {
    const tokens = searchTokens(name);
    if (tokens === undefined) continue;
    const found = await findCandidates(db, tokens, country, 4 * mostCandidates);
    const alike = found.parties.filter(
      (party) => !cluster.includes(party.key) && scoreNames(name, party.name).score >= nameElsewhere,
    );
    if (found.cut || alike.length > mostCandidates) cut = true;
    const reading = alike.slice(0, mostCandidates);
    for (const party of reading) around.addParty(party);
    await around.readParties(reading.map(({ key }) => key));
  }
  const own = new Set(cluster);
  const refused = refusedBy(around, own);
  const best = new Map<string, ProposedPair>();
  for (const key of members)
    for (const other of around.graph.parties.values()) {
      if (own.has(other.key) || refused.has(other.key)) continue;
      const pair = compare(around.graph.parties.get(key), other, around.hubs);
      const before = best.get(other.key);
      if (pair !== null && (before === undefined || before.score < pair.score)) best.set(other.key, pair);
    }
  const proposals = [...best.values()].toSorted((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1));
  return { proposals: proposals.slice(0, mostProposals), cut: cut || proposals.length > mostProposals };
}

/** The members' names with their countries, each once. */
const namesOf = (graph: LinkGraph, members: readonly string[]): Map<string, string | null> =>
  new Map(
    members.flatMap((key) => {
      const { name, country } = graph.parties.get(key)?.card ?? { name: '', country: null };
      return name === '' ? [] : [[name, country] as const];
    }),
  );

/** The parties that a person decided are not one of these. */
const refusedBy = ({ merges }: LoadedCluster['around'], own: ReadonlySet<string>): Set<string> =>
  new Set(
    [...merges.values()].flatMap(({ kind, keyA, keyB }) => {
      if (kind !== 'refusal') return [];
      return [...(own.has(keyA) ? [keyB] : []), ...(own.has(keyB) ? [keyA] : [])];
    }),
  );

function compare(
  one: GraphParty | undefined,
  other: GraphParty,
  hubs: ReadonlyMap<string, unknown>,
): ProposedPair | null {
  if (one === undefined) return null;
  const name = scoreNames(one.card.name, other.card.name).score;
  if (name < nameAtSameAddress) return null;
  let address = 0;
  let hub = false;
  for (const at of addressesOf(one))
    for (const otherAt of addressesOf(other)) {
      const likeness = addressLikeness(valueOf(at), valueOf(otherAt));
      if (likeness <= address) continue;
      address = likeness;
      hub = at === otherAt && hubs.has(at);
    }
  // An address that many share proves little: there the names must agree as if the addresses differed.
  const least = address === 1 && !hub ? nameAtSameAddress : nameElsewhere;
  if (address < leastAddress || name < least) return null;
  return {
    party: one.key,
    other: other.key,
    score: rounded(0.6 * name + 0.4 * address),
    why: [
      name === 1 ? 'the same name' : `names alike (${rounded(name)})`,
      address === 1 ? 'the same address' : `addresses alike (${rounded(address)})`,
      ...(hub ? ['an address that many have'] : []),
    ],
  };
}

const addressesOf = ({ traits }: GraphParty): string[] =>
  [...traits.keys()].filter((key) => key.startsWith('address\0'));
const valueOf = (key: string): string => key.slice(key.indexOf('\0') + 1);
const rounded = (share: number): number => Math.round(share * 100) / 100;
