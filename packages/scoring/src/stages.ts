import { Stages } from '@hammerhead/service-kit';

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

export type ScoringStages = Stages<(typeof scoringStages)[number]>;

export const newScoringStages = (): ScoringStages => new Stages(scoringStages);
