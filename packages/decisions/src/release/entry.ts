import { type Decision, type TimelineEntry, urgencySchema } from '@hammerhead/contracts';
import { partnerSentence, releasedSentence, releaseWithdrawnSentence } from '../sentences.js';

type Made = Pick<TimelineEntry, 'at' | 'version'> & { readonly by: string; readonly decision: number };
type Partner = Extract<TimelineEntry, { kind: 'partner' }>;

/** What a timeline tells of a release and of what partners say; null for a decision about anything else. */
export function releaseEntry(made: Made, decision: Decision): TimelineEntry | null {
  const { by } = made;
  switch (decision.kind) {
    case 'release_made': {
      const { release, recipients, urgency } = decision.body;
      const told = recipients.map(({ agency, countries }) => ({ agency, countries }));
      const sentence = releasedSentence(by, told);
      return {
        kind: 'released',
        ...made,
        release,
        recipients: told,
        urgency: urgencySchema.parse(urgency),
        sentence,
      };
    }
    case 'release_withdrawn': {
      const { release, agencies, reason } = decision.body;
      const sentence = releaseWithdrawnSentence(by, agencies);
      return {
        kind: 'release_withdrawn',
        ...made,
        release,
        agencies,
        reason: reason === '' ? null : reason,
        sentence,
      };
    }
    case 'release_acknowledged':
      return said(made, 'acknowledgment', decision.body);
    case 'partner_question':
      return said(made, 'question', decision.body);
    case 'release_reply':
      return said(made, 'reply', decision.body);
    case 'partner_answer':
    case 'partner_correction': {
      const { outcome, found = [] } = decision.body;
      return said(
        made,
        decision.kind === 'partner_answer' ? 'answer' : 'correction',
        decision.body,
        outcome,
        found,
      );
    }
    default:
      return null;
  }
}

function said(
  made: Made,
  what: Partner['said'],
  { release, agency }: { readonly release: string; readonly agency: string },
  outcome: Partner['outcome'] = null,
  found: Partner['found'] = [],
): Partner {
  const sentence = partnerSentence({ said: what, agency, by: made.by }, outcome, found);
  return { kind: 'partner', ...made, release, agency, said: what, outcome, found, sentence };
}
