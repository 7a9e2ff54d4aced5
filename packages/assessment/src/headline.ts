import { weightiestHit } from '@hammerhead/contracts';
import type { Evaluation } from '@hammerhead/rules';

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
export const headlineOf = ({ rules }: Evaluation): string | undefined => {
  const sentence = weightiestHit(rules)?.evidence[0]?.sentence;
  return sentence === undefined ? undefined : shortened(sentence);
};
