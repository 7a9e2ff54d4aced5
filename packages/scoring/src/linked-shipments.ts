import { type Counted, countedOf } from '@hammerhead/history';
import { imprintOf } from '@hammerhead/imprint';
import { parseStored, type Shipment, type StoredJson, type Transport } from '@hammerhead/contracts';
import { type Pool, positionOf } from '@hammerhead/storage';
import { readBookPositions } from './books.js';
import { HistoryKeeper } from './history/keeper.js';
import { readHistory } from './history/read-history.js';

/** A shipment revision, and the position up to which the log was known when it was scored. */
export interface ScoredRevision {
  /** Of the shipment. */
  readonly id: string;
  readonly position: number;
  readonly document: StoredJson<Shipment>;
  readonly transport: StoredJson<Transport>;
  readonly knownTo: number;
}

const silent = { info: (): void => {}, warn: (): void => {} };

/**
 * Finds the shipments behind the counts that rules read, as the log stood when a revision was scored. Nothing of this is
 * stored with assessments: it follows from the log, and people ask for few.
 */
export class LinkedShipments {
  readonly #pool: Pool;
  /** Knows the seizures alone; nothing is loaded into memory. */
  readonly #history: HistoryKeeper;

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#history = new HistoryKeeper({ pool, logger: silent, limit: 1 });
  }

  /**
   * Takes at most four statements, however many are asked for.
   * @param revisions each position once
   * @returns by position
   */
  async of(revisions: readonly ScoredRevision[]): Promise<ReadonlyMap<number, Counted>> {
    const found = new Map<number, Counted>();
    if (revisions.length === 0) return found;
    const { history } = await readBookPositions(this.#pool);
    await this.#history.reachDecision(history);
    const asking = revisions.map(({ id, position, document, transport, knownTo }) => ({
      imprint: imprintOf(parseStored(document), parseStored(transport)),
      scope: { self: position, shipment: positionOf(id), knownTo },
    }));
    await readHistory(this.#pool, asking, null, this.#history.seizures, (source) => {
      for (const { imprint, scope } of asking) found.set(scope.self, countedOf(imprint, scope, source));
    });
    return found;
  }
}
