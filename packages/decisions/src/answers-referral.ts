import type { Decision } from '@hammerhead/contracts';

/** The decisions by which people answer a referral. Whoever takes it or hands it on has not answered. */
const answering: ReadonlySet<string> = new Set(['hold', 'exam', 'disposition']);

/** The id of the referral that a decision answers; null where it answers none. */
export const answersReferral = ({ kind, body }: Decision): string | null =>
  answering.has(kind) && 'referral' in body ? (body.referral ?? null) : null;
