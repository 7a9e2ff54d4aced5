export type { GoodsKind } from './cargo/kind.js';
export { type Trap, traps } from './cargo/traps/index.js';
export { type ListedPerson, listedPeople } from './listed/people.js';
export { plainName, type SlipName, slipNames, slippedName } from './listed/slip.js';
export {
  type Beside,
  defaultPerDay,
  defaultPlanted,
  type FeedOptions,
  syntheticFeed,
  syntheticManifests,
  type SyntheticManifest,
} from './feed/feed.js';
export { mix, textNumber } from './random.js';
export { defaultSchemesUrl, listedSchemesUrl, loadSchemes, SchemeFault } from './scheme/load.js';
export type { Scheme } from './scheme/schema.js';
export type { LawfulTruth, PlantedTruth, TrapTruth, Truth } from './truth.js';
