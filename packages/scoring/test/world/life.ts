import { type Manifest, type Shipment, systemActor } from '@hammerhead/contracts';
import { recordDecision } from '@hammerhead/decisions';
import { log, type Pool, seizures, transaction } from '@hammerhead/storage';
import { aShipment, aTransport } from './cargo.js';
import { seized, takenBack } from './decided.js';
import { prepared } from './prepared.js';
import type { Random } from './random.js';

/** In the midst of the departures, so that some revisions are late changes. */
const receivedAt = new Date('2026-03-20T00:00:00Z');

/**
 * A log in which everything that can happen does: manifests of any departure, some in months that were opened, some
 * not until later; revisions that change, omit, cancel by name, move the departure, or arrive after their successor;
 * seizures, and seizures taken back.
 */
export class Life {
  readonly #pool: Pool;
  readonly #random: Random;
  readonly #sent: Manifest[] = [];
  /** Revisions that come after the next one. */
  readonly #withheld: Manifest[] = [];
  #bills = 0;

  constructor(pool: Pool, random: Random) {
    this.#pool = pool;
    this.#random = random;
  }

  /** @param manifests so many more, and all that happens meanwhile; `done` of `all` were there before */
  async go(manifests: number, done: number, all: number): Promise<void> {
    const random = this.#random;
    for (let count = 0; count < manifests; ) {
      const batch: Manifest[] = [];
      for (const upto = Math.min(manifests, count + random.between(1, 6)); count < upto; count += 1) {
        batch.push(this.#newManifest((done + count) / all));
        if (random.chance(0.5)) batch.push(...this.#revision());
        if (random.chance(0.2)) batch.push(...this.#withheld.splice(0, 1));
      }
      await transaction(this.#pool, (client) => log.append(client, batch.map(prepared), receivedAt, 500));
      if (random.chance(0.2)) await this.#seize();
      if (random.chance(0.06)) await this.#takeBack();
    }
  }

  /** Opens months of which facts lie in the default partition, which moves them. */
  openLate(): Promise<void> {
    return log.openMonths(this.#pool, ['2026-04']);
  }

  #newManifest(progress: number): Manifest {
    const random = this.#random;
    const count = random.chance(0.1) ? random.between(10, 25) : random.between(1, 5);
    const manifest = {
      manifestNumber: `M${this.#sent.length}`,
      revision: 1,
      transport: aTransport(random, progress),
      shipments: Array.from({ length: count }, () => this.#shipment()),
    };
    this.#sent.push(manifest);
    return manifest;
  }

  /** The same bill stands on other manifests too: in parts, or by mistake. */
  #shipment(): Shipment {
    this.#bills += 1;
    const bill = this.#random.chance(0.1)
      ? `PART${this.#random.between(1, 400)}-${this.#bills % 7}`
      : `B${this.#bills}`;
    return aShipment(this.#random, bill);
  }

  #revision(): Manifest[] {
    const random = this.#random;
    const index = random.between(0, this.#sent.length - 1);
    const before = this.#sent[index];
    if (before === undefined) return [];
    const shipments = before.shipments.flatMap((shipment): Manifest['shipments'] => {
      if (random.chance(0.1)) return [];
      if (random.chance(0.1)) return [{ bill: shipment.bill, canceled: true }];
      return [random.chance(0.3) ? aShipment(random, shipment.bill) : shipment];
    });
    if (shipments.length === 0) shipments.push(this.#shipment());
    const transport = random.chance(0.15) ? aTransport(random, 0.5) : before.transport;
    const revision = { ...before, revision: before.revision + 1, transport, shipments };
    this.#sent[index] = revision;
    if (!random.chance(0.2)) return [revision];
    this.#withheld.push(revision);
    const later = { ...revision, revision: revision.revision + 1 };
    this.#sent[index] = later;
    return [later];
  }

  /** Sorted before it is picked from, so that a seed tells all. */
  async #seize(): Promise<void> {
    const { rows } = await this.#pool.query<{ id: string; position: number }>(
      `select id, position from shipment where state = 'scored' and superseded_by is null order by position`,
    );
    const { id, position } = this.#random.pick(rows);
    await transaction(this.#pool, async (client) => {
      const decision = await recordDecision(client, systemActor('test'), seized(id, position));
      await seizures.record(client, decision, { id, position });
    });
  }

  async #takeBack(): Promise<void> {
    const { rows } = await this.#pool.query<{ shipment: string }>(
      'select shipment_id as shipment from seizure where revoked_by is null order by position',
    );
    if (rows.length === 0) return;
    const { shipment } = this.#random.pick(rows);
    await transaction(this.#pool, async (client) => {
      const decision = await recordDecision(client, systemActor('test'), takenBack(shipment));
      await seizures.revoke(client, shipment, [], decision);
    });
  }
}
