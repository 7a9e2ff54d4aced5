import type { Shipment } from '@hammerhead/contracts';
import { directoryTokens } from '@hammerhead/parties';
import type { Imprint } from './imprint.js';
import { keyUuid } from './key.js';
import { anchorOf, eachNamed, type Named } from './named.js';
import { partyKey, partyMark } from './party-key.js';

/** Someone named on a shipment, as the directory of parties keeps them. */
export interface PartyRow {
  /** `partyKey`, in the shape of a UUID. */
  readonly key: string;
  /** Fact keys of the name, and of the address, else the phone, in the same shape. */
  readonly nameKey: string;
  readonly anchorKey: string | null;
  readonly name: string;
  readonly kind: string | null;
  readonly town: string | null;
  readonly country: string | null;
  /** Named in EEI, and not by the manifest: confidential (15 CFR 30.60). */
  readonly eei: boolean;
  /** 32 bits each, signed. */
  readonly tokens: readonly number[];
  /** The position of the shipment revision that names them. */
  readonly position: number;
}

/** The parties of one chunk that are not known to be in the directory. */
export class UnseenParties {
  readonly #known: (mark: number) => boolean;
  /** Rows by `partyMark`. */
  readonly #rows = new Map<number, PartyRow>();

  /** @param known whether the party with this mark is in the directory */
  constructor(known: (mark: number) => boolean) {
    this.#known = known;
  }

  /** @param position of the shipment revision, whose imprint has these links */
  add(shipment: Shipment, links: Imprint['links'], position: number): void {
    eachNamed(shipment, links, (named) => {
      const anchor = anchorOf(named);
      const mark = partyMark(named.name, anchor, named.eei);
      if (this.#known(mark) || this.#rows.has(mark)) return;
      this.#rows.set(mark, rowOf(named, partyKey(named.name, anchor), position));
    });
  }

  /** Each party once; where the manifest names it on one shipment and EEI on another, the manifest's. */
  rows(): readonly PartyRow[] {
    const rows = new Map<string, PartyRow>();
    for (const row of this.#rows.values()) if (!row.eei || !rows.has(row.key)) rows.set(row.key, row);
    return [...rows.values()];
  }

  marks(): Iterable<number> {
    return this.#rows.keys();
  }
}

const rowOf = ({ party, name, anchor, eei }: Named, key: string, position: number): PartyRow => ({
  key: keyUuid(key),
  nameKey: keyUuid(name),
  anchorKey: anchor === null ? null : keyUuid(anchor),
  name: party.name,
  kind: party.kind ?? null,
  town: party.address?.city ?? null,
  country: party.address?.country ?? null,
  eei,
  tokens: directoryTokens(party.name),
  position,
});
