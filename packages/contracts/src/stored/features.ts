/**
 * Features as they stand with an assessment: derived values as the rules read them, by name. `assessment` makes them and
 * types each; what reads them back shows them as they are, because what a feature set of years ago held is no type of
 * today's.
 */
export type StoredFeatures = object;
