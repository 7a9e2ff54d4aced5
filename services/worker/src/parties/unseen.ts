import type { Shipment } from '@hammerhead/contracts';
import type { Imprint } from '@hammerhead/history';
import { searchTokens } from '@hammerhead/parties';
import { keyUuid, type PartyRow, partyKey } from '@hammerhead/storage';
import { anchorOf, eachNamed, type Named } from './named.js';

/** The parties of one chunk that are not known to be in the directory. */
export class UnseenParties {
  readonly #known: (mark: number) => boolean;
  /** By mark: 53 bits of the key, which tell a party from all others as well as the whole key does. */
  readonly #rows = new Map<number, PartyRow>();

  /** @param known whether the party with this mark is in the directory */
  constructor(known: (mark: number) => boolean) {
    this.#known = known;
  }

  /** @param position of the shipment revision, whose imprint has these links */
  add(shipment: Shipment, links: Imprint['links'], position: number): void {
    eachNamed(shipment, links, (named) => {
      const key = partyKey(named.name, anchorOf(named));
      const mark = markOf(key, named.eei);
      if (!this.#known(mark) && !this.#rows.has(mark)) this.#rows.set(mark, rowOf(named, key, position));
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
  tokens: [...new Set(searchTokens(party.name).flat())],
  position,
});

/** Another one for the same party by EEI, which does not make it known to the manifest. */
const markOf = (key: string, eei: boolean): number =>
  ((key.charCodeAt(0) << 13) | (key.charCodeAt(1) << 5) | (key.charCodeAt(2) >> 3)) * 2 ** 32 +
  (((key.charCodeAt(3) << 24) |
    (key.charCodeAt(4) << 16) |
    (key.charCodeAt(5) << 8) |
    (eei ? key.charCodeAt(6) ^ 0xff : key.charCodeAt(6))) >>>
    0);
