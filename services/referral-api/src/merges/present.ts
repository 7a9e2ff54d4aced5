import type { MergeAnswer } from '@hammerhead/contracts';
import type { Merge } from '@hammerhead/storage';
import type { Briefs } from '../parties/brief.js';

/** Presents what a person decided about two parties. */
export const presentMerge = (
  { position, kind, keyA, keyB, reason, by, at }: Merge,
  briefs: Briefs,
): MergeAnswer => ({
  position,
  decision: position,
  kind,
  parties: [briefs(keyA), briefs(keyB)],
  reason,
  createdAt: at.toISOString(),
  createdBy: by,
  by,
  at: at.toISOString(),
});
