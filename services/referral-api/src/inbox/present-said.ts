import type { Answered, PartnerMessage } from '@hammerhead/contracts';
import { saidOf } from '../said-of.js';

/** What a recipient is told of who replied: the United States, and nobody by name. */
const home = 'United States';

/**
 * What was said about a copy, as its recipient sees it. A new answer or correction is the one that stands; of what was said
 * before, who calls it knows that.
 */
export const presentSaid = (message: Parameters<typeof saidOf>[0], standing = true): PartnerMessage =>
  saidOf(message, message.kind === 'reply' ? home : message.by, standing);

/** What was just answered, with what is left to be said: a find of which nobody knows what it was counts as no seizure. */
export function presentAnswered(message: Parameters<typeof saidOf>[0]): Answered {
  const said = presentSaid(message);
  if ('text' in said) throw new Error('it is no answer');
  return { ...said, hint: said.outcome === 'found' && said.items.length === 0 ? untold : null };
}

const untold =
  '`items` does not say what was found: firearms, parts and ammunition count as a seizure only once it does. Send a ' +
  'correction that says it';
