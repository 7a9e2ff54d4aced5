import { weightiestHit } from '@hammerhead/contracts';
import type { Evaluation, RuleSet } from '@hammerhead/rules';
import { adjustingOf } from './adjusting.js';

/** The length of the longest headline, in characters. */
export const longestHeadline = 300;

const shortened = (sentence: string): string => {
  if (sentence.length <= longestHeadline) return sentence;
  const characters = Array.from(sentence);
  return characters.length <= longestHeadline
    ? sentence
    : `${characters
        .slice(0, longestHeadline - 1)
        .join('')
        .trimEnd()}…`;
};

/** The most informative sentence for a person: that of the weightiest hit, or undefined when no rule hit. */
export const headlineOf = (ruleSet: RuleSet, { rules }: Evaluation): string | undefined => {
  const sentence = weightiestHit(rules, adjustingOf(ruleSet))?.evidence[0]?.sentence;
  return sentence === undefined ? undefined : shortened(sentence);
};
