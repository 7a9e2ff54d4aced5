import { weightiestHit } from '@hammerhead/contracts';
import type { Evaluation } from '@hammerhead/rules';

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

/** The sentence that tells a person most: that of the weightiest hit. Nothing where no rule hit. */
export const headlineOf = ({ rules }: Evaluation): string | undefined => {
  const sentence = weightiestHit(rules)?.evidence[0]?.sentence;
  return sentence === undefined ? undefined : shortened(sentence);
};
