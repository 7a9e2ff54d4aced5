export { type Assessment, assess, evidenceOf, findingsWith, identityText, type Subject } from './assess.js';
export { defaultRuleSetUrl } from './default-rule-set.js';
export { type Features, featureSetVersion, featuresOf } from './features.js';
export { longestHeadline } from './headline.js';
export { type ListVersion, noSurroundings, type Surroundings } from './surroundings.js';
export { viewOf } from './view/view-of.js';
export { vocabulary } from './vocabulary/vocabulary.js';
