import { banner, maySee } from '@hammerhead/access';
import {
  instantText,
  instantTextOrNull,
  type Release,
  type ReleaseMessage,
  storedAnswerSchema,
  type TokenActor,
  urgencySchema,
} from '@hammerhead/contracts';
import type { CopyRow, MessageRow, ReleaseRow } from '@hammerhead/storage';
import { z } from 'zod';

type Recipient = Release['recipients'][number];
const wordsSchema = z.object({ text: z.string() });

/** A release as an officer of the United States sees it: with what its recipients say, as far as marks let them. */
export const releaseOut = (
  actor: TokenActor,
  { copies, position, place: _, ...row }: ReleaseRow,
): Release => ({
  ...row,
  urgency: urgencySchema.parse(row.urgency),
  answerBy: instantTextOrNull(row.answerBy),
  expiresAt: instantTextOrNull(row.expiresAt),
  banner: row.marks && banner(row.marks),
  createdAt: instantText(row.createdAt),
  decision: position,
  recipients: copies.map((copy) => recipientOut(actor, copy)),
});

function recipientOut(actor: TokenActor, { messages, countries, ...copy }: CopyRow): Recipient {
  const shown = messages.filter(({ marks, by: subject, byAgency }) =>
    marks === null ? true : maySee(actor, marks, { subject, agency: byAgency ?? undefined }),
  );
  const standing = messages.findLast(({ kind }) => kind === 'answer' || kind === 'correction');
  return {
    ...copy,
    countries: [...countries],
    firstReadAt: instantOrNull(copy.firstReadAt),
    acknowledgedAt: instantOrNull(copy.acknowledgedAt),
    withdrawnAt: instantOrNull(copy.withdrawnAt),
    withdrawalReason: copy.withdrawalReason === '' ? null : copy.withdrawalReason,
    messages: shown.map((message) => messageOut(message, message === standing)),
    hiddenMessages: messages.length - shown.length,
  };
}

function messageOut(
  { id, number, kind, body, marks, by, at }: MessageRow,
  standing: boolean,
): ReleaseMessage {
  const said = { id, number, at: instantText(new Date(at)), by, marks, banner: marks && banner(marks) };
  if (kind === 'question' || kind === 'reply') return { kind, ...said, text: wordsSchema.parse(body).text };
  const {
    outcome,
    items = [],
    note = null,
    arrivedAt = null,
    reason = null,
  } = storedAnswerSchema.parse(body);
  return { kind, ...said, outcome, items, note, arrivedAt, reason, standing };
}

const instantOrNull = (text: string | null): string | null =>
  text === null ? null : instantText(new Date(text));
