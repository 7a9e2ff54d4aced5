import { decodeImprint, isStrong, keyPrefix, linkKinds, sidesOf } from '@hammerhead/imprint';
import type { Scope } from './ask.js';

export interface Seizure {
  /** Of the decision that recorded it. */
  readonly position: number;
  /** First position of the shipment that was seized: none of its revisions is near itself. */
  readonly shipment: number;
  /** From which its age counts, in days since 1970-01-01. */
  readonly day: number;
  readonly bill: string | undefined;
  /** Of the seized shipment: departure and voyage. */
  readonly departureDay: number;
  readonly voyage: number;
  /** Position of the decision that took it back. */
  readonly revokedBy: number | undefined;
}

const none: readonly Seizure[] = [];

/** Cargo confirmed as seized, all that there ever was: few enough to be held whole. */
export class Seizures {
  readonly #byKey = new Map<string, Seizure[]>();
  readonly #byPosition = new Map<number, { seizure: Seizure; keys: readonly string[] }>();
  /** First four bytes of the strong keys, so that most keys are told apart without making a text of them. */
  readonly #prefixes = new Set<number>();
  readonly #strong = new Set<string>();

  /**
   * @param bytes imprint of the seized shipment
   * @returns its strong keys: those that link to other shipments
   */
  add(
    seizure: Omit<Seizure, 'bill' | 'departureDay' | 'voyage' | 'revokedBy'> & {
      readonly bill?: string;
      readonly bytes: Uint8Array;
    },
  ): string[] {
    const { position, shipment, day, bill, bytes } = seizure;
    if (this.#byPosition.has(position)) return [];
    const imprint = decodeImprint(bytes);
    const { day: departureDay, voyage } = imprint;
    const added: Seizure = { position, shipment, day, bill, departureDay, voyage, revokedBy: undefined };
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

  /** Takes the seizure recorded at `position` back, for those who know of `by`. */
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

  /** Whether a strong key with these first four bytes may stand on seized cargo. */
  mayHave(prefix: number): boolean {
    return this.#prefixes.has(prefix);
  }

  hasStrong(key: string): boolean {
    return this.#strong.has(key);
  }

  /** Those of the seizures of cargo with `key` that the log held at `knownTo`, other than of the shipment that asks. */
  with(key: string, { self, shipment: asking = self, knownTo }: Scope): readonly Seizure[] {
    const all = this.#byKey.get(key);
    if (all === undefined) return none;
    return all.filter(
      ({ position, shipment, revokedBy }) =>
        position <= knownTo && shipment !== asking && (revokedBy === undefined || revokedBy > knownTo),
    );
  }
}
