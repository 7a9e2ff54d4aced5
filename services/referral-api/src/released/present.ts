import { banner } from '@hammerhead/access';
import {
  instantText,
  instantTextOrNull,
  type Release,
  type TokenActor,
  urgencySchema,
} from '@hammerhead/contracts';
import { maySeeSaid } from '@hammerhead/decisions';
import type { CopyRow, ReleaseRow } from '@hammerhead/storage';
import { saidOf } from '../said-of.js';
import { releaseHints } from './hints.js';

type Recipient = Release['recipients'][number];

/** A release as an officer of the United States sees it: with what its recipients say, as far as marks let them. */
export const releaseOut = (
  actor: TokenActor,
  { copies, position, place: _, destination, portOfUnlading, ...row }: ReleaseRow,
): Release => ({
  ...row,
  urgency: urgencySchema.parse(row.urgency),
  answerBy: instantTextOrNull(row.answerBy),
  expiresAt: instantTextOrNull(row.expiresAt),
  banner: row.marks && banner(row.marks),
  createdAt: instantText(row.createdAt),
  decision: position,
  recipients: copies.map((copy) => ({
    ...recipientOut(actor, copy),
    hints: releaseHints({ ...copy, destination, portOfUnlading }),
  })),
});

function recipientOut(
  actor: TokenActor,
  { messages, countries, demonstration: _, ...copy }: CopyRow,
): Omit<Recipient, 'hints'> {
  const shown = messages.filter((message) => maySeeSaid(actor, message));
  const standing = messages.findLast(({ kind }) => kind === 'answer' || kind === 'correction');
  return {
    ...copy,
    countries: [...countries],
    firstReadAt: instantOrNull(copy.firstReadAt),
    acknowledgedAt: instantOrNull(copy.acknowledgedAt),
    withdrawnAt: instantOrNull(copy.withdrawnAt),
    withdrawalReason: copy.withdrawalReason === '' ? null : copy.withdrawalReason,
    messages: shown.map((message) => saidOf(message, message.by, message === standing)),
    hiddenMessages: messages.length - shown.length,
  };
}

const instantOrNull = (text: string | null): string | null =>
  text === null ? null : instantText(new Date(text));
