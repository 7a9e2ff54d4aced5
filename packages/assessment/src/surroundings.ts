import type { BaselineFeatures, GraphFeatures, HistoryFeatures } from '@hammerhead/history';
import type { ComparedList, Screened } from '@hammerhead/screening';

/** What the log and the lists tell about a shipment at `knownTo`: plain JSON, stored with its features. */
export interface Surroundings {
  /** Absent where the log was not asked: what rules read of it is unknown, not 0. */
  readonly history?: HistoryFeatures;
  readonly graph?: GraphFeatures;
  /** Absent where no baseline had been published. */
  readonly baseline?: BaselineFeatures;
  readonly lists: Screened;
}

/** A version of a list that parties were compared with. */
export type ListVersion = ComparedList;

/** Neither log nor lists were asked: what rules read of the past is unknown. */
export const noSurroundings: Surroundings = { lists: { versions: [], hits: [] } };
