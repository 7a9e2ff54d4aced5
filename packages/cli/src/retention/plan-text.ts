import type { RetentionPlan } from '@hammerhead/contracts';
import { count, table } from '../terminal/format.js';

const reasons: Readonly<Record<RetentionPlan['kept'][number]['because'], string>> = {
  legal_hold: 'legal hold',
  seizure: 'seizure',
  cargo_held: 'hold or exam not over',
  referral_open: 'open referral',
  referral_recent: 'referral closed lately',
  disclosed_recent: 'released or read lately',
  being_scored: 'being scored',
};

/** A plan of retention for a person who decides about it. */
export function planText(plan: RetentionPlan): string {
  const { due, kept, periods } = plan;
  const span = plan.oldest === null ? '' : `, departing ${plan.oldest} to ${plan.newest}`;
  const overdue = periods.filter((period) => period.overdue);
  return [
    `Due on ${plan.day}: ${count(due.shipments)} shipments${span}\n`,
    table([
      ['referrals of them', due.referrals],
      ['manifests of which nothing stays', due.manifests],
      ['submissions without a manifest', due.submissions],
      ['cleared matches, taken back', due.exclusions],
      ['former watchlist entries', due.watchlistEntries],
      ['legal holds, lifted', due.legalHolds],
    ]),
    plan.byYear.length === 0
      ? ''
      : `\n${table([['year', 'never referred', 'referred'], ...plan.byYear.map(({ year, unreferred, referred }) => [String(year), unreferred, referred])])}`,
    kept.length === 0
      ? '\nNothing that is old enough is kept.\n'
      : `\nOld enough, and kept:\n${table([['because of', 'shipments', 'such as'], ...kept.map(({ because, legalHold, shipments, samples }) => [legalHold === null ? reasons[because] : `${reasons[because]} ${legalHold}`, shipments, samples[0] ?? ''])])}`,
    plan.samples.length === 0
      ? ''
      : `\nSome that would go:\n${plan.samples.map((id) => `  ${id}\n`).join('')}`,
    ...overdue.map(({ what, reviewBy }) => `\nThe period for ${what} was to be looked at by ${reviewBy}.\n`),
    `\nPlan ${plan.plan}\nNothing was deleted. Until ${plan.validUntil}:\n` +
      `  hammerhead retention run --plan ${plan.plan} --reason "…"\n`,
  ].join('');
}
