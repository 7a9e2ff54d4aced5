import type { Evaluation, RuleResult } from '@hammerhead/rules';

/** Longest headline, in characters. */
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

/** Before another: the more urgent floor, then the more points; otherwise the order of the rule file stays. */
const byWeight = (one: RuleResult, other: RuleResult): number =>
  (one.floor ?? Number.MAX_SAFE_INTEGER) - (other.floor ?? Number.MAX_SAFE_INTEGER) ||
  other.points - one.points;

/**
 * The sentence that tells a person most: that of the hit with the most urgent floor, and among equals the one
 * that gives most points, and among those the first of the rule file. Nothing where no rule hit.
 */
export const headlineOf = ({ rules }: Evaluation): string | undefined => {
  const [weightiest] = rules.filter(({ outcome }) => outcome === 'hit').toSorted(byWeight);
  const sentence = weightiest?.evidence[0]?.sentence;
  return sentence === undefined ? undefined : shortened(sentence);
};
