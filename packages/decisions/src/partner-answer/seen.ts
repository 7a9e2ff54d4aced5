import { banner, maySee, type Person } from '@hammerhead/access';
import {
  instantText,
  mostPartnerAnswers,
  type PartnerAnswer,
  type StoredAnswer,
  storedAnswerSchema,
} from '@hammerhead/contracts';
import { type Queryable, releases, type StandingAnswer } from '@hammerhead/storage';
import { answerSentence } from './words.js';

/** Whether somebody may read what a partner said: its marks are its own (originator control). */
export const maySeeSaid = (
  person: Person,
  { marks, by, byAgency }: Pick<StandingAnswer, 'marks' | 'by' | 'byAgency'>,
): boolean => marks === null || maySee(person, marks, { subject: by, agency: byAgency ?? undefined });

/** An answer that stands, and what it says. */
export interface SeenAnswer extends StandingAnswer {
  readonly answer: StoredAnswer;
}

/** The answers about a shipment that stand and that a person may read, the newest first. */
export async function answersSeen(db: Queryable, person: Person, shipmentId: string): Promise<SeenAnswer[]> {
  const standing = await releases.findStandingAnswers(db, shipmentId, mostPartnerAnswers);
  return standing
    .filter((one) => maySeeSaid(person, one))
    .map((one) => ({ ...one, answer: storedAnswerSchema.parse(one.body) }));
}

export const presentAnswer = ({
  release,
  agency,
  countries,
  kind,
  answer,
  marks,
  at,
  by,
  position,
}: SeenAnswer): PartnerAnswer => ({
  release,
  agency,
  countries: [...countries],
  outcome: answer.outcome,
  items: answer.items ?? [],
  note: answer.note ?? null,
  arrivedAt: answer.arrivedAt ?? null,
  corrected: kind === 'correction',
  marks,
  banner: marks && banner(marks),
  at: instantText(at),
  by,
  decision: position,
  sentence: answerSentence(agency, answer),
});

/** What of a shipment's messages a person may not know, by id: whatever lists them leaves them out. */
export async function hiddenMessages(db: Queryable, person: Person, shipmentId: string): Promise<string[]> {
  const marked = await releases.findMarkedOnShipment(db, shipmentId);
  return marked.flatMap((one) => (maySeeSaid(person, one) ? [] : one.ids));
}
