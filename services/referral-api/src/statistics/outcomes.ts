import { type AnswerOutcome, confirming, type Statistics } from '@hammerhead/contracts';
import { proportion } from '@hammerhead/primitives';
import { type Queryable, statistics } from '@hammerhead/storage';

type Outcomes = Statistics['outcomes'];
type Precision = Outcomes['precision']['together'];

/** What was found in shipments that depart in a span, as the record stood at `at`; null: as it stands. */
export async function outcomesOf(
  db: Queryable,
  span: { readonly from: string | null; readonly to: string | null; readonly at: string | null },
  now: Date,
): Promise<Outcomes> {
  const row = await statistics.readOutcomes(db, { ...span, now }, confirming);
  const of = (outcome: AnswerOutcome): number => row.answers[outcome] ?? 0;
  return {
    asOf: span.at ?? now.toISOString(),
    precision: {
      together: precisionOf(row.found, row.clean),
      unitedStates: precisionOf(row.usFound, row.usClean),
      partners: precisionOf(row.partnersFound, row.partnersClean),
      interval: 'Wilson score, 95 %',
    },
    partners: {
      released: row.released,
      unanswered: row.unanswered,
      answers: {
        found: of('found'),
        examined_clean: of('examined_clean'),
        not_arrived: of('not_arrived'),
        unable: of('unable'),
        in_transit: of('in_transit'),
      },
    },
  };
}

const decimals = 4;
const rounded = (share: number): number => Number(share.toFixed(decimals));

function precisionOf(found: number, clean: number): Precision {
  const { rate, low, high } = proportion(found, found + clean);
  return { found, clean, rate: rate === null ? null : rounded(rate), low: rounded(low), high: rounded(high) };
}
