/**
 * Features as they are stored with an assessment: derived values as the rules read them, by name. `assessment` makes
 * them and types each; readers of stored features show them unchanged, because the contents of a feature set of years
 * ago have no type of today's.
 */
export type StoredFeatures = object;
