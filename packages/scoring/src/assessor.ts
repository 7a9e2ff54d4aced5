import { type Assessment, assess, findingsWith, type Surroundings } from '@hammerhead/assessment';
import { type Finding, parseStored, type Shipment, type Transport } from '@hammerhead/contracts';
import { type HistorySource, knownOf } from '@hammerhead/history';
import { decodeImprint, type Imprint, imprintOf as makeImprint } from '@hammerhead/imprint';
import { type ChunkManifest, type ChunkShipment, type Pool, positionOf } from '@hammerhead/storage';
import type { RuleSet } from '@hammerhead/rules';
import type { BaselineAt, BaselineBook } from './baseline-book.js';
import { readBookPositions } from './books.js';
import type { HistoryKeeper } from './history/keeper.js';
import { type Asking, readHistory } from './history/read-history.js';
import type { StoredRuleSet } from './rule-set-cache.js';
import type { ScoringLap } from './stages.js';
import type { ListBook, Screener } from './watchlists/list-book.js';

/** One assessed shipment, with the input of its assessment. */
export interface Assessed {
  readonly loaded: ChunkShipment;
  readonly shipment: Shipment;
  readonly transport: Transport;
  readonly imprint: Imprint;
  /** The version of the rule set. */
  readonly ruleSetId: string;
  /** Its tiers. */
  readonly tiers: RuleSet['tiers'];
  readonly assessment: Assessment;
}

export interface AssessorDeps {
  readonly pool: Pool;
  readonly history: HistoryKeeper;
  readonly baselines: BaselineBook;
  readonly lists: ListBook;
}

/** Returns the rule set that assesses the shipments of a manifest. */
export type RuleSetFor = (manifest: ChunkManifest) => Promise<StoredRuleSet>;

/** What the shipments of one manifest share. */
interface Common extends StoredRuleSet {
  readonly transport: Transport;
  readonly findings: readonly Finding[];
}

interface Candidate extends Asking {
  readonly loaded: ChunkShipment;
  readonly common: Common;
}

/** What is known about shipments, each as of its own position. */
interface Known {
  readonly source: HistorySource;
  readonly baselineAt: BaselineAt;
  readonly screen: Screener;
}

/**
 * Assesses shipments by what the log and the lists held at a position. It writes nothing, and its results follow from
 * the log alone: first scoring, scoring again, a shadow run, a backtest and a replay all make this one call.
 */
export class Assessor {
  readonly #deps: AssessorDeps;

  constructor(deps: AssessorDeps) {
    this.#deps = deps;
  }

  /** Resolves when this many shipments should be assessed; await it before anything is locked. */
  ready(shipments: number): Promise<void> {
    return this.#deps.history.readyFor(shipments);
  }

  /**
   * Assesses each shipment as of its manifest's `knownTo`. The input is read in a fixed number of statements; then all
   * shipments are assessed in one turn of the event loop, so memory cannot change between two of them.
   * @param ruleSetFor the rule set in force (`RuleSetCache.inForce`), or any other on trial
   * @param keep receives each shipment in turn; only what it returns is kept, because objects that live as long as a
   *   chunk make every garbage collection more expensive
   * @param lap ends the stages `gather`, `parse`, `history`, `assess` and `serialize`; the last one is the time of
   *   `keep`
   */
  async assess<Kept>(
    shipments: readonly ChunkShipment[],
    ruleSetFor: RuleSetFor,
    keep: (assessed: Assessed) => Kept,
    lap: ScoringLap = () => {},
  ): Promise<Kept[]> {
    const { pool, history, baselines, lists } = this.#deps;
    const candidates = await candidatesOf(shipments, ruleSetFor);
    const knownTo = [...new Set(shipments.map(({ manifest }) => manifest.knownTo))];
    const last = await readBookPositions(pool);
    await history.reachDecision(last.history);
    const baselineAt = await baselines.reach(last.baselines, knownTo);
    const screen = await lists.reach(last.lists, knownTo);
    await history.reach(Math.max(0, ...knownTo));
    const kept: Kept[] = [];
    await readHistory(pool, candidates, history.memory, history.seizures, (source) => {
      const known = { source, baselineAt, screen };
      lap('gather');
      for (const candidate of candidates) {
        kept.push(keep(assessOne(candidate, known, lap)));
        lap('serialize');
      }
    });
    return kept;
  }
}

async function candidatesOf(
  shipments: readonly ChunkShipment[],
  ruleSetFor: RuleSetFor,
): Promise<Candidate[]> {
  const commons = new Map<ChunkManifest, Common>();
  const candidates: Candidate[] = [];
  for (const loaded of shipments) {
    const { manifest, position, id } = loaded;
    const common = commons.get(manifest) ?? (await commonOf(manifest, ruleSetFor));
    commons.set(manifest, common);
    const scope = { self: position, shipment: positionOf(id), knownTo: manifest.knownTo };
    candidates.push({ loaded, common, imprint: imprintOf(loaded), scope });
  }
  return candidates;
}

const commonOf = async (manifest: ChunkManifest, ruleSetFor: RuleSetFor): Promise<Common> => ({
  ...(await ruleSetFor(manifest)),
  transport: parseStored(manifest.transport),
  findings: parseStored(manifest.findings),
});

/** Returns the imprint of a shipment. For shipments accepted before imprints were stored, it is made now. */
function imprintOf({ imprint, document, manifest }: ChunkShipment): Imprint {
  if (imprint !== null) return decodeImprint(imprint);
  const shipment = parseStored(document);
  return makeImprint(shipment, parseStored(manifest.transport));
}

function assessOne(candidate: Candidate, known: Known, lap: ScoringLap): Assessed {
  const { loaded, imprint, common } = candidate;
  const { ruleSet, ruleSetId, transport } = common;
  const shipment = parseStored(loaded.document);
  const findings = findingsWith(common.findings, parseStored(loaded.findings));
  lap('parse');
  const surroundings = surroundingsOf(candidate, shipment, known);
  lap('history');
  const assessment = assess(ruleSet, { shipment, transport, findings, surroundings });
  lap('assess');
  return { loaded, shipment, transport, imprint, ruleSetId, tiers: ruleSet.tiers, assessment };
}

function surroundingsOf(
  { loaded, imprint, scope }: Candidate,
  shipment: Shipment,
  { source, baselineAt, screen }: Known,
): Surroundings {
  const { knownTo, receivedAt, departureAt } = loaded.manifest;
  const inForce = baselineAt(knownTo);
  const baseline = inForce?.featuresOf(imprint);
  const moment = { knownTo, receivedAt, departureAt, names: inForce?.names };
  return {
    ...knownOf(imprint, { ...scope, lateChanges: loaded.lateChanges }, source),
    ...(baseline !== undefined && { baseline }),
    lists: screen(shipment, imprint.links, moment),
  };
}
