import { banner } from '@hammerhead/access';
import { instantText, type ReleaseMessage, storedAnswerSchema } from '@hammerhead/contracts';
import type { Said } from '@hammerhead/storage';
import { z } from 'zod';

const wordsSchema = z.object({ text: z.string() });

/** What a recipient is told of who replied: the United States, and nobody by name. */
const home = 'United States';

/**
 * What was said about a copy, as its recipient sees it. A new answer or correction is the one that stands; of what was said
 * before, who calls it knows that.
 */
export function presentSaid(
  { id, number, kind, body, marks, by, at }: Omit<Said, 'position' | 'confirms' | 'byAgency'>,
  standing = true,
): ReleaseMessage {
  const said = { id, number, at: instantText(at), marks, banner: marks && banner(marks) };
  if (kind === 'question' || kind === 'reply')
    return { kind, ...said, by: kind === 'reply' ? home : by, text: wordsSchema.parse(body).text };
  const {
    outcome,
    items = [],
    note = null,
    arrivedAt = null,
    reason = null,
  } = storedAnswerSchema.parse(body);
  return { kind, ...said, by, outcome, items, note, arrivedAt, reason, standing };
}
