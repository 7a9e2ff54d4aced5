import { type Decision, type TimelineEntry, urgencySchema } from '@hammerhead/contracts';
import { releasedSentence, releaseWithdrawnSentence } from '../sentences.js';

type Made = Pick<TimelineEntry, 'at' | 'version'> & { readonly by: string; readonly decision: number };

/** What a timeline tells of a release and of its withdrawal; null for a decision about anything else. */
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
    default:
      return null;
  }
}
