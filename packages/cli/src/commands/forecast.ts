import { parseArgs } from 'node:util';
import { type ForecastAnswer, forecastSchema } from '@hammerhead/contracts';
import type { Api } from '../api.js';
import type { Command, Context } from '../context.js';
import { connectAs, connectionOptions } from '../connection.js';
import { strictly } from '../options.js';
import { pagesOf } from '../pages.js';
import { printable, several, table } from '../terminal/format.js';

const help = `hammerhead forecast [options]

Says how many referrals will be laden before anybody answers them, port by port, at the pace of the last eight weeks, and
which: those more likely missed than not, the most urgent first. Where too little is known of a port it says what is needed,
and which of its referrals are laden within the time.

  --port CODE      UN/LOCODE of a port of export, such as USMIA; may be repeated
  --within TIME    cargo that is laden within this time: hours or days, at most 7d (48h)
  --json           the whole answer as JSON, all pages in one
  --to URL         the referral API (http://127.0.0.1:3002)
  --token TOKEN    a supervisor's, investigator's, analyst's or auditor's token (HAMMERHEAD_TOKEN, else
                   credentials.json in HAMMERHEAD_DATA)

Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  port: { type: 'string', multiple: true },
  within: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const forecast: Command = {
  summary: 'say which referrals will be laden before anybody answers',
  help,
  run: async (args, context) => {
    const { stdout } = context;
    const { values } = strictly(() => parseArgs({ args, options }));
    const query = new URLSearchParams({ limit: '200' });
    for (const port of values.port ?? []) query.append('port', port);
    if (values.within !== undefined) query.set('within', values.within);
    const api = await connectAs('supervisor', values, context);
    const answer = await wholeOf(api, query);
    if (values.json) stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    else write(answer, stdout);
    return 0;
  },
};

/** The first page, with the items of all. */
async function wholeOf(api: Api, query: URLSearchParams): Promise<ForecastAnswer> {
  const pages: ForecastAnswer[] = [];
  for await (const page of pagesOf(api, '/v1/forecast', query, forecastSchema)) pages.push(page);
  return pages.reduce((whole, { items }) => ({
    ...whole,
    items: [...whole.items, ...items],
    nextCursor: null,
  }));
}

/** `3.2 (1 to 7)` */
const estimate = (of: ForecastAnswer['all']['missed']): string =>
  of === null ? '' : `${of.expected.toFixed(1)} (${of.low} to ${of.high})`;

const knownAfter = (instant: string | null): string =>
  instant === null ? '' : `; will know at ${instant} at the earliest`;

function write(
  { asOf, until, needs, knownFrom, all, ports, items }: ForecastAnswer,
  stdout: Context['stdout'],
): void {
  if (needs !== null)
    stdout.write(`What will be missed is not known yet: ${needs}${knownAfter(knownFrom)}\n`);
  const unknown = ports.reduce((sum, port) => sum + (port.unknown === null ? 0 : port.waiting), 0);
  const missed = all.missed === null ? 'unknown' : estimate(all.missed);
  stdout.write(
    `${several(all.waiting, 'referral')} laden by ${until} as of ${asOf}; will be missed: ${missed}\n` +
      `${all.missed === null || unknown === 0 ? '' : `${several(unknown, 'referral')} of them at ports of which too little is known\n`}\n`,
  );
  stdout.write(
    table([
      ['port', 'name', 'waiting', 'will be missed', 'with those to come', 'answers a day', 'exams a day'],
      ...ports.map((port) => [
        printable(port.port),
        printable(port.name),
        port.waiting,
        port.unknown === null ? estimate(port.missed) : `unknown: ${port.needs ?? port.unknown}`,
        estimate(port.withArrivals),
        port.answersPerDay.toFixed(1),
        port.examsPerDay.toFixed(1),
      ]),
    ]),
  );
  if (items.length === 0) return;
  stdout.write('\n');
  stdout.write(
    table([
      ['chance', 'tier', 'port', 'stoppable until', 'bill', 'assignee', 'why'],
      ...items.map(({ chance, referral }) => [
        chance === null ? 'unknown' : chance.toFixed(2),
        referral.tier === null ? '' : String(referral.tier),
        printable(referral.portOfExport),
        referral.stoppableUntil,
        printable(referral.bill),
        printable(referral.assignee ?? ''),
        printable(referral.headline),
      ]),
    ]),
  );
}
