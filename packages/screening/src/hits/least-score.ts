/** The least score of a hit: of any, and of one that rests on words that are rare enough. */
export const leastScore = { plain: 0.85, telling: 0.78 } as const;

/** One name in a million would hit so by chance. */
const tellingFrom = 6;

/** Whether so like a name is a hit. */
export const counts = (score: number, telling: number): boolean =>
  score >= leastScore.plain || (score >= leastScore.telling && telling >= tellingFrom);
