import { join } from 'node:path';
import { statisticsSchema } from '@hammerhead/contracts';
import { shown } from './data-folder.js';

/** What the queue holds, asked as an analyst would. */
export async function readCounts(referralApi: string, token: string): Promise<string> {
  const answer = await fetch(`${referralApi}/v1/statistics`, {
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => null);
  if (answer === null) return 'not to be had now';
  if (!answer.ok) return `not to be had now (${answer.status})`;
  const { reviewed, pending, failed, referred } = statisticsSchema.parse(await answer.json());
  const tiers = referred.byTier.map(({ tier, shipments }) => `tier ${tier}: ${shipments}`);
  const { withoutTier, byPerson } = referred;
  const parts = [
    ...tiers,
    ...(withoutTier > 0 ? [`without a tier: ${withoutTier}`] : []),
    ...(byPerson > 0 ? [`by a person: ${byPerson}`] : []),
  ];
  const detail = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  const waiting = pending > 0 ? `; ${pending} still to be scored` : '';
  const broken = failed > 0 ? `; ${failed} could not be scored, see hammerhead dead-letters` : '';
  return `${referred.total} of ${reviewed} shipments${detail}${waiting}${broken}`;
}

export interface Facts {
  readonly folder: string;
  readonly ingest: string;
  readonly referralApi: string;
  readonly worker: string;
  readonly database: string;
  readonly queue: string;
  /** The rule set in force, and what it is for. */
  readonly rules: string;
  readonly referrals: string;
}

/** What one needs to know when all is up. */
export function summaryOf({
  folder,
  ingest,
  referralApi,
  worker,
  database,
  queue,
  rules,
  referrals,
}: Facts): string {
  const file = join(folder, 'credentials.json');
  const path = shown(file);
  const required = path.startsWith('/') ? path : `./${path}`;
  return `
Hammerhead is ready.

  Ingest        ${ingest}/docs
  Referral API  ${referralApi}/docs
  Worker        ${worker}/metrics
  Database      ${database}
  Queue         ${queue}
  Rules         ${rules}
  Credentials   ${path}
  Logs          ${shown(join(folder, 'log'))}
  Referrals     ${referrals}

The most urgent referrals:
  curl -H "Authorization: Bearer $(node -p "require('${required}').analyst")" '${referralApi}/v1/referrals?limit=5'

Ctrl-C stops everything.
`;
}
