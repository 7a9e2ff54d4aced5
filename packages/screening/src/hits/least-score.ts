/** The least score of a hit: of any hit, and of one whose words are rare enough. */
export const leastScore = { plain: 0.85, telling: 0.78 } as const;

/** Rare enough: one name in a million would hit by chance. */
const tellingFrom = 6;

/** Whether a match with this score and rarity is a hit. */
export const counts = (score: number, telling: number): boolean =>
  score >= leastScore.plain || (score >= leastScore.telling && telling >= tellingFrom);
