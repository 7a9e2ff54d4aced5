import type { BaselineFeatures, GraphFeatures, HistoryFeatures } from '@hammerhead/history';
import type { ComparedList, Screened } from '@hammerhead/screening';

/** What the log and the lists held about a shipment at `knownTo`: plain JSON, stored with its features. */
export interface Surroundings {
  /** Absent when the log was not read: then the values that rules read are unknown, not 0. */
  readonly history?: HistoryFeatures;
  readonly graph?: GraphFeatures;
  /** Absent when no baseline had been published. */
  readonly baseline?: BaselineFeatures;
  readonly lists: Screened;
}

/** A version of a list that parties were compared with. */
export type ListVersion = ComparedList;

/** The surroundings when neither log nor lists were read: everything that rules read of the past is unknown. */
export const noSurroundings: Surroundings = { lists: { versions: [], hits: [] } };
