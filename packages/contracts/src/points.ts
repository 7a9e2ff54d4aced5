/** Converts hundredths, as they are stored and computed, to the points that people read: 8550 is 85.5. */
export const pointsOf = (hundredths: number): number => hundredths / 100;
