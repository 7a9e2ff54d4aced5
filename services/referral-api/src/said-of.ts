import { banner } from '@hammerhead/access';
import {
  instantText,
  type PartnerMessage,
  storedAnswerSchema,
  storedWordsSchema,
} from '@hammerhead/contracts';
import type { MessageRow } from '@hammerhead/storage';

type Message = Omit<MessageRow, 'at' | 'byAgency'> & { readonly at: Date | string };

/**
 * What was said about a copy, in the members that both sides read.
 * @param by who said it, as the reader is told
 * @param standing whether it is the answer that stands
 */
export function saidOf(
  { id, number, kind, body, marks, at }: Message,
  by: string,
  standing: boolean,
): PartnerMessage {
  const said = { id, number, at: instantText(new Date(at)), by, marks, banner: marks && banner(marks) };
  if (kind === 'question' || kind === 'reply')
    return { kind, ...said, text: storedWordsSchema.parse(body).text };
  const {
    outcome,
    items = [],
    note = null,
    arrivedAt = null,
    reason = null,
  } = storedAnswerSchema.parse(body);
  return { kind, ...said, outcome, items, note, arrivedAt, reason, standing };
}
