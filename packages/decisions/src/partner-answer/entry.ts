import { banner } from '@hammerhead/access';
import { storedAnswerSchema, storedWordsSchema, type TimelineEntry } from '@hammerhead/contracts';
import type { SaidSeen } from '@hammerhead/storage';
import { answerSentence } from './words.js';

type PartnerEntry = Extract<TimelineEntry, { kind: 'partner' }>;
type Made = Pick<PartnerEntry, 'at' | 'version' | 'by' | 'decision'>;

/** What the timeline says of what a partner said, or was told. */
export function partnerEntry(made: Made, { release, agency, kind, body, marks }: SaidSeen): PartnerEntry {
  const entry = {
    kind: 'partner' as const,
    ...made,
    release,
    agency,
    said: kind,
    outcome: null,
    found: [],
    text: null,
    reason: null,
    marks,
    banner: marks && banner(marks),
  };
  if (kind === 'acknowledgment')
    return { ...entry, sentence: `${agency} acknowledged what was released to it` };
  if (kind === 'question' || kind === 'reply') {
    const { text } = storedWordsSchema.parse(body);
    const sentence = kind === 'question' ? `${agency} asked a question` : `${made.by} replied to ${agency}`;
    return { ...entry, text, sentence };
  }
  const answer = storedAnswerSchema.parse(body);
  const { outcome, items: found = [], note = null, reason = null } = answer;
  const sentence = answerSentence(agency, answer);
  return {
    ...entry,
    outcome,
    found,
    text: note,
    reason,
    sentence: kind === 'correction' ? `${sentence}, in place of what it had answered before` : sentence,
  };
}
