import type { PartySource } from '@hammerhead/parties';
import type { Mention, Trait, TraitKind } from './mention.js';

/** A shipment and the parties that it names. */
export interface Naming {
  readonly position: number;
  readonly mentions: readonly { readonly party: string; readonly mention: Mention }[];
}

/** A party in a few words, as first read. */
export interface PartyCard {
  readonly name: string;
  readonly kind: string | null;
  readonly town: string | null;
  readonly country: string | null;
}

/** A party of the graph. */
export interface GraphParty {
  readonly key: string;
  readonly card: PartyCard;
  /** Every way in which its name is written. */
  readonly names: Map<string, Support>;
  /** Its traits, by `traitKey`. */
  readonly traits: Map<string, Support>;
  readonly positions: Set<number>;
  /** Whether only EEI has named it so far. */
  eei: boolean;
}

/** The sources and shipments that support a statement. */
export interface Support {
  readonly sources: Set<PartySource>;
  readonly positions: Set<number>;
}

/** A trait that parties may share. */
export interface GraphTrait {
  readonly key: string;
  readonly kind: TraitKind;
  readonly value: string;
  /** The value as first read. */
  readonly written: string;
  readonly parties: Set<string>;
}

/** Shipments from one party to another. */
export interface Shipping extends Support {
  readonly from: string;
  readonly to: string;
}

export const traitKey = ({ kind, value }: Pick<Trait, 'kind' | 'value'>): string => `${kind}\0${value}`;

/** Parties, their traits, and who ships to whom, as far as shipments have been read. */
export class LinkGraph {
  readonly parties = new Map<string, GraphParty>();
  readonly traits = new Map<string, GraphTrait>();
  readonly shippings = new Map<string, Shipping>();
  readonly #read = new Set<number>();
  readonly #counterparts = new Map<string, Set<string>>();

  /** Whether this shipment has been read. */
  has(position: number): boolean {
    return this.#read.has(position);
  }

  /** Adds a party, whether or not a shipment read so far names it. */
  addParty(key: string, card: PartyCard, eei: boolean): GraphParty {
    const known = this.parties.get(key);
    if (known !== undefined) return known;
    const party = { key, card, names: new Map(), traits: new Map(), positions: new Set<number>(), eei };
    this.parties.set(key, party);
    return party;
  }

  /** The parties that a party ships to or gets shipments from, ascending. */
  counterparts(key: string): readonly string[] {
    return [...(this.#counterparts.get(key) ?? [])].toSorted();
  }

  /** Adds a shipment; adding it again changes nothing. */
  add({ position, mentions }: Naming): void {
    if (this.#read.has(position)) return;
    this.#read.add(position);
    for (const { party, mention } of mentions) this.#addMention(party, mention, position);
    for (const sender of mentions) {
      if (sender.mention.role !== 'shipper') continue;
      for (const receiver of mentions)
        if (receiver.mention.role === 'consignee' && receiver.party !== sender.party)
          this.#addShipping(sender.party, receiver.party, position, [
            sender.mention.source,
            receiver.mention.source,
          ]);
    }
  }

  #addMention(key: string, mention: Mention, position: number): void {
    const { name, kind, town, identity } = mention;
    const party = this.addParty(key, { name, kind, town, country: identity.country || null }, true);
    party.positions.add(position);
    if (mention.source === 'manifest') party.eei = false;
    support(party.names, mention.name, mention.source, position);
    for (const trait of mention.traits) {
      const at = traitKey(trait);
      support(party.traits, at, trait.source, position);
      const known = this.traits.get(at);
      if (known) known.parties.add(key);
      else this.traits.set(at, { ...trait, key: at, parties: new Set([key]) });
    }
  }

  #addShipping(from: string, to: string, position: number, sources: readonly PartySource[]): void {
    const key = `${from} ${to}`;
    const shipping = this.shippings.get(key) ?? { from, to, sources: new Set(), positions: new Set() };
    this.shippings.set(key, shipping);
    shipping.positions.add(position);
    shipping.sources.add(sources.includes('eei') ? 'eei' : 'manifest');
    this.#meet(from, to);
    this.#meet(to, from);
  }

  #meet(one: string, other: string): void {
    const others = this.#counterparts.get(one);
    if (others) others.add(other);
    else this.#counterparts.set(one, new Set([other]));
  }
}

function support(all: Map<string, Support>, key: string, source: PartySource, position: number): void {
  const known = all.get(key);
  if (known === undefined) all.set(key, { sources: new Set([source]), positions: new Set([position]) });
  else {
    known.sources.add(source);
    known.positions.add(position);
  }
}
