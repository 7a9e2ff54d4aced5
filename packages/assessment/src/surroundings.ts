import type { BaselineFeatures, GraphFeatures, HistoryFeatures } from '@hammerhead/history';
import type { ListHit } from '@hammerhead/screening';

/** What the log and the lists tell about a shipment at `knownTo`: plain JSON, stored with its features. */
export interface Surroundings {
  /** Absent where the log was not asked: what rules read of it is unknown, not 0. */
  readonly history?: HistoryFeatures;
  readonly graph?: GraphFeatures;
  /** Absent where no baseline had been published. */
  readonly baseline?: BaselineFeatures;
  readonly lists: {
    readonly versions: readonly ListVersion[];
    readonly hits: readonly ListHit[];
  };
}

/** A version of a list that parties were compared with. */
export interface ListVersion {
  readonly list: string;
  readonly version: number;
  /** It was older than its limit when the manifest was accepted. */
  readonly stale?: true;
  /** Age at acceptance and limit, in days, for the sentence; of a stale one. */
  readonly ageDays?: number;
  readonly limitDays?: number;
}

/** Neither log nor lists were asked: what rules read of the past is unknown. */
export const noSurroundings: Surroundings = { lists: { versions: [], hits: [] } };
