export { inArea } from './area.js';
export { type Assessment, assess, findingsWith, identityText, type Subject } from './assess.js';
export { defaultRuleSetUrl } from './default-rule-set.js';
export { type Features, featureSetVersion, featuresOf } from './features.js';
export { longestHeadline } from './headline.js';
export { vocabulary } from './vocabulary/vocabulary.js';
