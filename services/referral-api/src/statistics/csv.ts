import type { Statistics } from '@hammerhead/contracts';
import { csvTable, type CsvValue } from '@hammerhead/service-kit';

const header = ['figure', 'value', 'of', 'low', 'high'] as const;
export const statisticsCsvExample = csvTable(header, [['reviewed', 211_061, null, null, null]]);

/** The figures as a table, one a line: counts, and shares with what they rest on and their interval. */
export function statisticsCsv({
  from,
  to,
  asOf,
  reviewed,
  pending,
  failed,
  referred,
  outcomes,
}: Statistics): string {
  const line = (figure: string, value: CsvValue): CsvValue[] => [figure, value, null, null, null];
  const { precision, partners } = outcomes;
  const share = (
    figure: string,
    { found, clean, rate, low, high }: typeof precision.together,
  ): CsvValue[][] => [
    line(`${figure}: found`, found),
    line(`${figure}: examined and clean`, clean),
    [`${figure}: precision`, rate, found + clean, low, high],
  ];
  return csvTable(header, [
    line('from', from),
    line('to', to),
    line('as of', asOf),
    line('reviewed', reviewed),
    line('pending', pending),
    line('failed', failed),
    line('referred', referred.total),
    ...referred.byTier.map(({ tier, shipments }) => line(`referred: tier ${tier}`, shipments)),
    line('referred: without a tier', referred.withoutTier),
    line('referred: by a person', referred.byPerson),
    line('outcomes as of', outcomes.asOf),
    ...share('together', precision.together),
    ...share('United States', precision.unitedStates),
    ...share('partners', precision.partners),
    line('released', partners.released),
    line('released: unanswered', partners.unanswered),
    ...Object.entries(partners.answers).map(([outcome, count]) => line(`answered: ${outcome}`, count)),
  ]);
}
