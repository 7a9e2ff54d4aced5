/** What scoring a chunk consists of; `load`, `gather`, `insert` and `commit` wait for the database. */
export const scoringStages = [
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

/** Ends a stage of scoring: the time since the one before is its. */
export type ScoringLap = (stage: (typeof scoringStages)[number]) => void;

/** Measures how long scoring takes, stage by stage. */
export interface ScoringStages {
  /** Begins a piece of work; each call of the result ends one of its stages. */
  laps(): ScoringLap;
}

/** For whoever wants no measures, such as a backtest. */
export const unmeasured: ScoringStages = { laps: () => () => {} };
