import type { Decision } from '@hammerhead/contracts';
import { decisions, type Queryable } from '@hammerhead/storage';

/** What scoring keeps in memory of what was decided. */
export type Book = 'history' | 'baselines' | 'lists';

/** The book that a decision of each kind may change; null: scoring knows nothing of it. */
const books: Readonly<Record<Decision['kind'], Book | null>> = {
  disposition: 'history',
  reopening: 'history',
  retention_canceled: 'history',
  retention_run: 'history',
  baseline_published: 'baselines',
  watchlist_published: 'lists',
  watchlist_reissued: 'lists',
  watchlist_retired: 'lists',
  exclusion: 'lists',
  exclusion_revoked: 'lists',
  // Each chunk asks for the rule set in force at its position, and remembers the answer.
  ruleset_published: null,
  referral_marked: null,
  assignment: null,
  note: null,
  hold: null,
  exam: null,
  merge: null,
  merge_undone: null,
  merge_refusal: null,
  merge_refusal_undone: null,
  token_created: null,
  token_rotated: null,
  token_revoked: null,
  webhook_created: null,
  webhook_changed: null,
  webhook_removed: null,
  webhook_secret_rotated: null,
  webhook_tested: null,
  webhook_redelivered: null,
  webhook_disabled: null,
  dead_letter_requeued: null,
  legal_hold_placed: null,
  legal_hold_lifted: null,
  retention_started: null,
  referral_created: null,
  // What a partner found is a seizure, until it is corrected.
  partner_answer: 'history',
  partner_correction: 'history',
  agreement_made: null,
  agreement_suspended: null,
  agreement_resumed: null,
  agreement_ended: null,
  breach_settled: null,
  release_made: null,
  release_withdrawn: null,
  release_acknowledged: null,
  partner_question: null,
  release_reply: null,
};
const bookOf: ReadonlyMap<string, Book | null> = new Map(Object.entries(books));
const kinds = Object.entries(books).flatMap(([kind, book]) => (book === null ? [] : [kind]));

/** The position of the last decision that may have changed each book; 0 if there is none. */
export type BookPositions = Readonly<Record<Book, number>>;

/** Reads how far the books have to be read, so that what most people do all day makes none be read again. */
export async function readBookPositions(db: Queryable): Promise<BookPositions> {
  const last = await decisions.readLast(db, kinds);
  const of = (book: Book): number =>
    Math.max(0, ...last.map(({ kind, position }) => (bookOf.get(kind) === book ? position : 0)));
  return { history: of('history'), baselines: of('baselines'), lists: of('lists') };
}
