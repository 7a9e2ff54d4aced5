import { setTimeout as sleep } from 'node:timers/promises';
import { type RetentionRun, retentionRunSchema } from '@hammerhead/contracts';
import type { Api } from '../api.js';
import type { Context } from '../context.js';
import { count } from '../terminal/format.js';
import { bar, StatusLine } from '../terminal/status-line.js';

const pollMs = 1_000;

const isOver = ({ status }: RetentionRun): boolean => status === 'finished' || status === 'canceled';

/** Shows how far a run comes until it is over. */
export async function follow(api: Api, first: RetentionRun, context: Context): Promise<RetentionRun> {
  const line = new StatusLine(context);
  let run = first;
  try {
    for (;;) {
      line.show(progress(run), isOver(run));
      if (isOver(run)) return run;
      await sleep(pollMs, undefined, { signal: context.signal });
      run = await api.call('GET', `/v1/retention/runs/${run.id}`, retentionRunSchema);
    }
  } finally {
    line.end();
  }
}

function progress({ status, planned, deleted, lastError }: RetentionRun): string {
  const share =
    planned.shipments === 0 ? (status === 'finished' ? 1 : 0) : deleted.shipments / planned.shipments;
  const note = lastError === null ? '' : `; ${lastError}`;
  return `${bar(share)} ${status}, ${count(deleted.shipments)} of ${count(planned.shipments)} shipments${note}`;
}

/** What a run has done, in a few lines. */
export const runText = ({
  id,
  status,
  createdAt,
  createdBy,
  planned,
  deleted,
  lastError,
}: RetentionRun): string =>
  `${id}  ${status}  ordered ${createdAt} by ${createdBy}\n` +
  `  deleted ${count(deleted.shipments)} of ${count(planned.shipments)} shipments, ` +
  `${count(deleted.manifests)} manifests, ${count(deleted.referrals)} referrals, ${count(deleted.parties)} parties\n` +
  (lastError === null ? '' : `  ${lastError}\n`);
