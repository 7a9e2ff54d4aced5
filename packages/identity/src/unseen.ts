import type { Shipment } from '@hammerhead/contracts';
import { type Imprint, keyUuid, partyKey } from '@hammerhead/imprint';
import { directoryTokens } from '@hammerhead/parties';
import type { PartyRow } from '@hammerhead/storage';
import { anchorOf, eachNamed, type Named } from './named.js';

/** The parties of one chunk that are not known to be in the directory. */
export class UnseenParties {
  readonly #known: (mark: number) => boolean;
  /** By mark: 53 bits, which tell a party from all others as well as its whole key does. */
  readonly #rows = new Map<number, PartyRow>();

  /** @param known whether the party with this mark is in the directory */
  constructor(known: (mark: number) => boolean) {
    this.#known = known;
  }

  /** @param position of the shipment revision, whose imprint has these links */
  add(shipment: Shipment, links: Imprint['links'], position: number): void {
    eachNamed(shipment, links, (named) => {
      const anchor = anchorOf(named);
      const mark = markOf(named.name, anchor, named.eei);
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

/** Another one for the same party by EEI, which does not make it known to the manifest. Without making the key. */
function markOf(name: string, anchor: string, eei: boolean): number {
  const high = (code(name, anchor, 0) << 13) | (code(name, anchor, 1) << 5) | (code(name, anchor, 2) >> 3);
  const low =
    (code(name, anchor, 3) << 24) |
    (code(name, anchor, 4) << 16) |
    (code(name, anchor, 5) << 8) |
    (code(name, anchor, 6) ^ (eei ? 0xff : 0));
  return high * 2 ** 32 + (low >>> 0);
}

/** One byte of two hashes; of the anchor another one, or the two could be exchanged. */
const code = (name: string, anchor: string, at: number): number =>
  name.charCodeAt(at) ^ anchor.charCodeAt(at + 5);
