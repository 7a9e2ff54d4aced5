import { banner } from '@hammerhead/access';
import { type ReleaseMessage, storedAnswerSchema } from '@hammerhead/contracts';
import type { InboxMessage } from '@hammerhead/storage';
import { z } from 'zod';

/** Who replies, as a partner hears it: no officer's name. */
const unitedStates = 'United States';

const wordsSchema = z.object({ text: z.string() });

/** Presents what was said about a copy to its recipient, the oldest first. */
export function presentSaid(said: readonly InboxMessage[]): ReleaseMessage[] {
  const standing = said.findLast(({ kind }) => kind === 'answer' || kind === 'correction');
  return said.map(({ id, number, kind, body, marks, by, at }) => {
    const common = {
      id,
      number,
      at: at.toISOString(),
      by: kind === 'reply' ? unitedStates : by,
      marks,
      banner: marks && banner(marks),
    };
    if (kind === 'question' || kind === 'reply')
      return { kind, ...common, text: wordsSchema.parse(body).text };
    const {
      outcome,
      items = [],
      note = null,
      arrivedAt = null,
      reason = null,
    } = storedAnswerSchema.parse(body);
    return { kind, ...common, outcome, items, note, arrivedAt, reason, standing: id === standing?.id };
  });
}
