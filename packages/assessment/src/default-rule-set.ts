/** Where the text of the rule set stands that an installation starts with (YAML, for `loadRuleSet`). */
export const defaultRuleSetUrl = new URL('../../rulesets/caribbean-exports.yaml', import.meta.url);
