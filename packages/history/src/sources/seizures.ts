import { decodeImprint, isStrong, keyPrefix, linkKinds, sidesOf } from '@hammerhead/imprint';
import type { Scope } from './ask.js';

export interface Seizure {
  /** The position of the decision that recorded it. */
  readonly position: number;
  /** The first position of the shipment that was seized: none of its revisions counts as near to itself. */
  readonly shipment: number;
  /** The day from which its age counts, in days since 1970-01-01. */
  readonly day: number;
  readonly bill: string | undefined;
  /** The departure and voyage of the seized shipment. */
  readonly departureDay: number;
  readonly voyage: number;
  /** The names of its shipper and consignee (`nameHash`). */
  readonly shipper: number;
  readonly consignee: number;
  /** The position of the decision that revoked it. */
  readonly revokedBy: number | undefined;
}

const none: readonly Seizure[] = [];

/** All cargo ever confirmed as seized: few enough to be held in memory. */
export class Seizures {
  readonly #byKey = new Map<string, Seizure[]>();
  readonly #byPosition = new Map<number, { seizure: Seizure; keys: readonly string[] }>();
  /** The first four bytes of the strong keys, so that most keys are ruled out without making a string of them. */
  readonly #prefixes = new Set<number>();
  readonly #strong = new Set<string>();

  /**
   * @param bytes the imprint of the seized shipment
   * @returns its strong keys: those that link to other shipments
   */
  add(
    seizure: Pick<Seizure, 'position' | 'shipment' | 'day'> & {
      readonly bill?: string;
      readonly bytes: Uint8Array;
    },
  ): string[] {
    const { position, shipment, day, bill, bytes } = seizure;
    if (this.#byPosition.has(position)) return [];
    const imprint = decodeImprint(bytes);
    const { day: departureDay, voyage, shipper, consignee } = imprint;
    const added: Seizure = {
      position,
      shipment,
      day,
      bill,
      departureDay,
      voyage,
      shipper,
      consignee,
      revokedBy: undefined,
    };
    const strong: string[] = [];
    const keys: string[] = [];
    for (const { key, kind, roles } of imprint.links) {
      const links = isStrong(kind) && sidesOf(roles) !== 0;
      if (!links && kind !== linkKinds.container && kind !== linkKinds.masterBill) continue;
      keys.push(key);
      if (!links) continue;
      strong.push(key);
      this.#strong.add(key);
      this.#prefixes.add(keyPrefix(key));
    }
    for (const key of keys) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), added]);
    this.#byPosition.set(position, { seizure: added, keys });
    return strong;
  }

  /** Revokes the seizure recorded at `position`, for those who know of `by`. */
  revoke(position: number, by: number): void {
    const before = this.#byPosition.get(position);
    if (before === undefined) return;
    const seizure = { ...before.seizure, revokedBy: by };
    this.#byPosition.set(position, { seizure, keys: before.keys });
    for (const key of before.keys) {
      const others = (this.#byKey.get(key) ?? []).filter((other) => other.position !== position);
      this.#byKey.set(key, [...others, seizure]);
    }
  }

  get size(): number {
    return this.#byPosition.size;
  }

  /** Whether a strong key with these first four bytes may be on seized cargo. */
  mayHave(prefix: number): boolean {
    return this.#prefixes.has(prefix);
  }

  hasStrong(key: string): boolean {
    return this.#strong.has(key);
  }

  /** The seizures of cargo with `key` that the log held at `knownTo`, except of the shipment that asks. */
  with(key: string, { self, shipment: asking = self, knownTo }: Scope): readonly Seizure[] {
    const all = this.#byKey.get(key);
    if (all === undefined) return none;
    return all.filter(
      ({ position, shipment, revokedBy }) =>
        position <= knownTo && shipment !== asking && (revokedBy === undefined || revokedBy > knownTo),
    );
  }
}
