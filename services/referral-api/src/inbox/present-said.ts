import type { PartnerMessage } from '@hammerhead/contracts';
import { saidOf } from '../said-of.js';

/** What a recipient is told of who replied: the United States, and nobody by name. */
const home = 'United States';

/**
 * What was said about a copy, as its recipient sees it. A new answer or correction is the one that stands; of what was said
 * before, who calls it knows that.
 */
export const presentSaid = (message: Parameters<typeof saidOf>[0], standing = true): PartnerMessage =>
  saidOf(message, message.kind === 'reply' ? home : message.by, standing);
