import { factUuid, hubPolicy } from '@hammerhead/imprint';
import {
  facts,
  type FoundParty,
  type Merge,
  merges,
  type NamedOnShipment,
  parties,
  type Queryable,
  type SharedFact,
  shipments,
} from '@hammerhead/storage';
import { type GraphTrait, LinkGraph } from './graph/link-graph.js';
import type { TraitKind } from './graph/mention.js';
import type { KnownKeys } from './party-keys.js';
import { readNamed } from './named.js';

/** `newest`: shipments that are read of each party and each key, among which hubs are recognized. */
const { newest, names: hubNames, roles: hubRoles } = hubPolicy.networks;
/** Most shipments that are read to answer one question. */
const mostShipments = 4_000;
/** Most decisions about the parties met. */
const mostMerges = 1_000;

/** A trait that links nobody, because many names have it or a forwarder has. */
export interface Hub {
  readonly trait: GraphTrait;
  readonly names: number;
  readonly why: 'names' | 'forwarder';
}

/**
 * The parties around one, as the log is now: read step by step, each step in a fixed number of queries. Nothing is
 * stored, so that clusters and networks follow the facts at once.
 */
export class Neighborhood {
  readonly graph = new LinkGraph();
  readonly hubs = new Map<string, Hub>();
  /** Keys of the traits that link all who have them. */
  readonly links = new Set<string>();
  /** People's decisions about the parties that were read, by position. */
  readonly merges = new Map<number, Merge>();
  /** The shipments that were read, by position. */
  readonly shipments = new Map<number, Pick<NamedOnShipment, 'shipmentId' | 'bill'>>();
  /** A bound was reached: there is more in the log. */
  cut = false;
  readonly #db: Queryable;
  readonly #known = new Map<string, KnownKeys>();
  readonly #read = new Set<string>();
  #shipments = 0;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** Adds a party of the directory, whose shipments are read later. */
  addParty(party: FoundParty): void {
    this.#known.set(party.key, party);
    this.graph.addParty(party.key, party, party.eei);
  }

  keysOf(party: string): KnownKeys | undefined {
    return this.#known.get(party);
  }

  /** Whether one of these parties has as many shipments as are read of one: there may be more of it. */
  isCutOff(members: Iterable<string>): boolean {
    return [...members].some((key) => (this.graph.parties.get(key)?.positions.size ?? 0) >= newest);
  }

  /** Parties whose shipments were read. */
  get visited(): number {
    return this.#read.size;
  }

  /** Reads the shipments of these parties, and what people decided about them. */
  async readParties(members: readonly string[]): Promise<void> {
    const unread = members.filter((key) => !this.#read.has(key));
    for (const key of unread) this.#read.add(key);
    const keys = unread.flatMap((key) => this.#known.get(key) ?? []);
    await this.#readShipments(await parties.findPositions(this.#db, keys, newest));
    const decided = await merges.findOf(this.#db, unread, mostMerges);
    if (decided.length === mostMerges) this.cut = true;
    for (const merge of decided) this.merges.set(merge.position, merge);
    const others = decided.flatMap(({ keyA, keyB }) => [keyA, keyB]).filter((key) => !this.#known.has(key));
    for (const party of (await parties.findByKey(this.#db, others)).values()) this.addParty(party);
  }

  /** Reads who else has the traits of these parties; of a hub only that it is one. */
  async readTraits(members: readonly string[], kinds: readonly TraitKind[]): Promise<void> {
    const traits = new Map<string, GraphTrait>();
    for (const key of members)
      for (const at of this.graph.parties.get(key)?.traits.keys() ?? []) {
        const trait = this.graph.traits.get(at);
        if (trait && kinds.includes(trait.kind) && !this.hubs.has(at) && !this.links.has(at))
          traits.set(factUuid(trait.kind, trait.value), trait);
      }
    const shared = await facts.findShared(this.#db, [...traits.keys()], newest);
    const byKey = new Map<string, SharedFact[]>([...traits.keys()].map((key) => [key, []]));
    for (const fact of shared) byKey.get(fact.key)?.push(fact);
    const positions: number[] = [];
    for (const [key, trait] of traits) {
      const having = byKey.get(key) ?? [];
      const hub = hubOf(trait, having);
      if (hub !== null) this.hubs.set(trait.key, hub);
      else {
        this.links.add(trait.key);
        for (const { position } of having) positions.push(position);
      }
    }
    await this.#readShipments(positions);
  }

  async #readShipments(positions: readonly number[]): Promise<void> {
    const unread = [...new Set(positions)].filter((position) => !this.graph.has(position));
    const room = mostShipments - this.#shipments;
    if (unread.length > room) this.cut = true;
    // The newest, in a fixed order: what is read must not depend on the way that led to it.
    const rows = await shipments.findNamed(this.#db, unread.toSorted((a, b) => b - a).slice(0, room));
    this.#shipments += rows.length;
    for (const row of rows) {
      this.shipments.set(row.position, row);
      const named = readNamed(row);
      for (const { keys } of named) if (!this.#known.has(keys.key)) this.#known.set(keys.key, keys);
      this.graph.add({
        position: row.position,
        mentions: named.map(({ keys, mention }) => ({ party: keys.key, mention })),
      });
    }
  }
}

function hubOf(trait: GraphTrait, having: readonly SharedFact[]): Hub | null {
  const names = new Set(having.map(({ own }) => own).filter((own) => own !== 0)).size;
  if (names >= hubNames) return { trait, names, why: 'names' };
  return having.some(({ roles }) => (roles & hubRoles) !== 0) ? { trait, names, why: 'forwarder' } : null;
}
