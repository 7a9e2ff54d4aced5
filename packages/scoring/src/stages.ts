/** The stages of scoring a chunk; `load`, `gather`, `insert` and `commit` wait for the database. */
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

/** Ends a stage of scoring, which took the time since the end of the stage before. */
export type ScoringLap = (stage: (typeof scoringStages)[number]) => void;

/** Measures how long scoring takes, stage by stage. */
export interface ScoringStages {
  /** Begins a unit of work; each call of the result ends one of its stages. */
  laps(): ScoringLap;
}

/** Measures nothing, for callers without metrics, such as a backtest. */
export const unmeasured: ScoringStages = { laps: () => () => {} };
