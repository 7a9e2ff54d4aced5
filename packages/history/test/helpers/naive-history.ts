import { type Ask, type HistorySource, type NeighborList, type Scope, Seizures } from '../../src/index.js';
import { askedRoles, decodeImprint, type Imprint, linkKinds, linkRoles } from '@hammerhead/imprint';

interface Entry {
  readonly position: number;
  readonly bytes: Uint8Array;
  readonly imprint: Imprint;
  supersededBy: number | undefined;
}

const words = 11;

/** The definition of `HistorySource` written down as plainly as can be: all that have the key are looked at each time. */
export class NaiveHistory implements HistorySource {
  readonly seizures = new Seizures();
  readonly #entries = new Map<number, Entry>();
  readonly #byKey = new Map<string, Entry[]>();
  /** Only these positions are seen. */
  below = Number.POSITIVE_INFINITY;

  append(position: number, bytes: Uint8Array): void {
    const entry: Entry = { position, bytes, imprint: decodeImprint(bytes), supersededBy: undefined };
    this.#entries.set(position, entry);
    for (const { key, roles } of entry.imprint.links) {
      if ((roles & askedRoles) !== 0) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), entry]);
    }
  }

  supersede(position: number, by: number): void {
    const entry = this.#entries.get(position);
    if (entry) entry.supersededBy = by;
  }

  found({ key, day, days }: Ask, { self, knownTo }: Scope): Entry[] {
    return (this.#byKey.get(key) ?? [])
      .filter(({ position, imprint, supersededBy }) => {
        const inWindow = imprint.day > day - days && imprint.day <= day;
        const current = supersededBy === undefined || supersededBy > knownTo;
        return position < this.below && position <= knownTo && position !== self && inWindow && current;
      })
      .sort((one, other) => other.imprint.day - one.imprint.day || other.position - one.position)
      .slice(0, 64);
  }

  neighbors(ask: Ask, scope: Scope, into: NeighborList): void {
    into.length = 0;
    for (const { position, imprint } of this.found(ask, scope)) {
      const link = imprint.links.find(({ key }) => key === ask.key);
      const { manifest, eei } = linkRoles;
      const roles = link?.roles ?? 0;
      const sides =
        ((roles & (manifest.shipper | eei.shipper)) === 0 ? 0 : 1) +
        ((roles & (manifest.consignee | eei.consignee)) === 0 ? 0 : 2);
      into.push(position, imprint.day, link?.own ?? 0, sides, position);
    }
  }

  figuresOf(handle: number, into: Int32Array, at: number): void {
    const bytes = this.#entries.get(handle)?.bytes ?? new Uint8Array(4 + 4 * words);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let word = 0; word < words; word += 1) into[at + word] = view.getInt32(4 + 4 * word, true);
  }

  seizedKeysOf(handle: number): string[] {
    const links = this.#entries.get(handle)?.imprint.links ?? [];
    return links
      .filter(({ kind, roles }) => kind >= linkKinds.address && kind <= linkKinds.id && (roles & 99) !== 0)
      .map(({ key }) => key)
      .filter((key) => this.seizures.hasStrong(key));
  }
}

/** A list as plain rows, without the handles, which are each source's own. */
export const rowsOf = (list: NeighborList): readonly number[][] =>
  Array.from({ length: list.length }, (_, index) => [
    list.positions[index] ?? Number.NaN,
    list.days[index] ?? Number.NaN,
    list.owns[index] ?? Number.NaN,
    list.sides[index] ?? Number.NaN,
  ]);
