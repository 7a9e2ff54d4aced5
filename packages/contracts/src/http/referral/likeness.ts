import { z } from 'zod';

/** How alike two names are: 0 to 1, two decimals. */
export const likeness = () => z.number().min(0).max(1);

/** Rounds a likeness to the two decimals with which it is answered. */
export const likenessOf = (exact: number): number => Math.round(exact * 100) / 100;
