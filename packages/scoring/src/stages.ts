import { type Lap, Stages } from '@hammerhead/service-kit';

/** What scoring a chunk consists of; `load`, `gather`, `insert` and `commit` wait for the database. */
const scoringStages = [
  'load',
  'gather',
  'parse',
  'history',
  'assess',
  'serialize',
  'begin',
  'insert',
  'commit',
] as const;

type ScoringStage = (typeof scoringStages)[number];
export type ScoringStages = Stages<ScoringStage>;
/** Ends a stage of scoring. */
export type ScoringLap = Lap<ScoringStage>;

export const newScoringStages = (): ScoringStages => new Stages(scoringStages);
