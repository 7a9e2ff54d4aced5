/** The location of the rule set that an installation starts with (YAML, for `loadRuleSet`). */
export const defaultRuleSetUrl = new URL('../../rulesets/caribbean-exports.yaml', import.meta.url);
