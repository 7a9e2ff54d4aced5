import { banner } from '@hammerhead/access';
import {
  instantText,
  type ReleaseMessage,
  storedAnswerSchema,
  storedWordsSchema,
} from '@hammerhead/contracts';
import type { InboxMessage } from '@hammerhead/storage';

/** Who replies, as a partner hears it: no officer's name. */
const unitedStates = 'United States';

/** Presents what was said about a copy to its recipient, the oldest first. */
export function presentSaid(said: readonly InboxMessage[]): ReleaseMessage[] {
  const standing = said.findLast(({ kind }) => kind === 'answer' || kind === 'correction');
  return said.map((one) => presentMessage(one, one.id === standing?.id));
}

/** @param standing of an answer or a correction, whether it is the one that stands; what is said just now is */
export function presentMessage(
  { id, number, kind, body, marks, by, at }: InboxMessage,
  standing = true,
): ReleaseMessage {
  const common = {
    id,
    number,
    at: instantText(at),
    by: kind === 'reply' ? unitedStates : by,
    marks,
    banner: marks && banner(marks),
  };
  if (kind === 'question' || kind === 'reply')
    return { kind, ...common, text: storedWordsSchema.parse(body).text };
  const {
    outcome,
    items = [],
    note = null,
    arrivedAt = null,
    reason = null,
  } = storedAnswerSchema.parse(body);
  return { kind, ...common, outcome, items, note, arrivedAt, reason, standing };
}
