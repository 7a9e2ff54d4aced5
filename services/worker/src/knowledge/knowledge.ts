import type { Surroundings } from '@hammerhead/assessment';
import { fromStored, type Shipment, shipmentSchema, transportSchema } from '@hammerhead/contracts';
import { knownOf, type Scope } from '@hammerhead/history';
import { decodeImprint, type Imprint, imprintOf as makeImprint } from '@hammerhead/imprint';
import { type ChunkShipment, type Pool, positionOf, readLastDecision } from '@hammerhead/storage';
import type { BaselineBook } from '../baselines/book.js';
import { type Asking, sourceFor } from '../history/fetch.js';
import type { HistoryKeeper } from '../history/keeper.js';
import type { ListBook } from '../screening/list-book.js';

/** What was gathered for some shipments; good until something else is awaited. */
export interface Gathered {
  imprintOf(position: number): Imprint;
  /** What the log and the lists tell about one of them. */
  surroundingsOf(loaded: ChunkShipment, shipment: Shipment): Surroundings;
}

export interface KnowledgeDeps {
  readonly pool: Pool;
  readonly history: HistoryKeeper;
  readonly baselines: BaselineBook;
  readonly lists: ListBook;
}

/** All that scoring may know beside the shipment itself, each as of the position that the shipment may know. */
export class Knowledge {
  readonly #deps: KnowledgeDeps;

  constructor(deps: KnowledgeDeps) {
    this.#deps = deps;
  }

  /** Resolves when scoring so many shipments had better begin; await it before anything is locked. */
  ready(shipments: number): Promise<void> {
    return this.#deps.history.readyFor(shipments);
  }

  /** Reads what the scoring of these shipments asks for, in a fixed number of statements. */
  async gather(shipments: readonly ChunkShipment[]): Promise<Gathered> {
    const { pool, history, baselines, lists } = this.#deps;
    const knownTo = [...new Set(shipments.map(({ manifest }) => manifest.knownTo))];
    const decision = await readLastDecision(pool);
    await history.reachDecision(decision);
    const baselineAt = await baselines.reach(decision, knownTo);
    const screen = await lists.reach(decision, knownTo);
    await history.reach(Math.max(0, ...knownTo));
    const asking = shipments.map(
      (loaded): Asking => ({
        imprint: readImprint(loaded),
        scope: scopeOf(loaded),
      }),
    );
    const imprints = new Map(asking.map(({ imprint, scope }) => [scope.self, imprint]));
    const source = await sourceFor(pool, asking, history.memory, history.seizures);
    // Nothing may wait from here on: what memory holds, it holds now.

    const imprintOf = (position: number): Imprint => {
      const imprint = imprints.get(position);
      if (imprint === undefined) throw new Error(`nothing was gathered for position ${position}`);
      return imprint;
    };
    return {
      imprintOf,
      surroundingsOf: (loaded, shipment) => {
        const { position, lateChanges, manifest } = loaded;
        const imprint = imprintOf(position);
        const known = knownOf(imprint, { ...scopeOf(loaded), lateChanges }, source);
        const inForce = baselineAt(manifest.knownTo);
        const baseline = inForce?.featuresOf(imprint);
        const { knownTo, receivedAt, departureAt } = manifest;
        const moment = { knownTo, receivedAt, departureAt, names: inForce?.names };
        return {
          ...known,
          ...(baseline !== undefined && { baseline }),
          lists: screen(shipment, imprint.links, moment),
        };
      },
    };
  }
}

const scopeOf = ({ position, id, manifest }: ChunkShipment): Scope => ({
  self: position,
  shipment: positionOf(id),
  knownTo: manifest.knownTo,
});

/** Of a shipment that was accepted before imprints were stored, it is made now. */
function readImprint({ imprint, document, manifest }: ChunkShipment): Imprint {
  if (imprint !== null) return decodeImprint(imprint);
  const shipment = fromStored(shipmentSchema, document);
  return makeImprint(shipment, fromStored(transportSchema, manifest.transport));
}
