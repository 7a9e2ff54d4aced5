import { parseArgs } from 'node:util';
import { type FuzzKind, fuzzKinds } from '@hammerhead/fuzz';
import { Api } from '../api.js';
import type { Command, Context } from '../context.js';
import { tokenFor } from '../credentials.js';
import { Failure } from '../failure.js';
import { Known } from '../fuzz/known.js';
import { readingRoutes } from '../fuzz/routes.js';
import { type KindReport, runKind } from '../fuzz/run-kind.js';
import { addressOf, strictly, wholeNumber } from '../options.js';
import { count as counted, duration, printable, table } from '../terminal/format.js';
import { StatusLine } from '../terminal/status-line.js';

const help = `hammerhead fuzz [options]

Sends random and mutated inputs to a running installation that may be filled with rubbish, and judges each answer: no
5xx, every refusal a problem+json, and of what is accepted each row read or told as a fault. Says how long each
service's event loop was blocked at most. Inputs that fail are saved. The same seed makes the same inputs.

  --kind KIND      ${fuzzKinds.join(', ')}; several times for several, all where it is left out
  --count N        inputs of each kind (1000)
  --first N        number of the first, to send a few of a run again (0)
  --seed N         a whole number; from the clock, where it is left out
  --blocked MS     fails where an event loop was blocked for longer (50)
  --save FOLDER    where inputs that fail go (fuzz)
  --ingest URL     the feeds' API (http://127.0.0.1:3001)
  --referral URL   the people's API (http://127.0.0.1:3002)
  --feed-token TOKEN, --people-token TOKEN
                   a feed's and a supervisor's token (else credentials.json in HAMMERHEAD_DATA)

Exit code: 0 nothing is wrong, 1 something is.
`;

const options = {
  kind: { type: 'string', multiple: true },
  count: { type: 'string', default: '1000' },
  first: { type: 'string', default: '0' },
  seed: { type: 'string' },
  blocked: { type: 'string', default: '50' },
  save: { type: 'string', default: 'fuzz' },
  ingest: { type: 'string' },
  referral: { type: 'string' },
  'feed-token': { type: 'string' },
  'people-token': { type: 'string' },
} as const;

export const fuzz: Command = {
  summary: 'send random and mutated inputs, and judge the answers',
  help,
  run: async (args, context) => {
    const { values } = strictly(() => parseArgs({ args, options }));
    const { environment, signal, stdout } = context;
    const kinds = (values.kind ?? [...fuzzKinds]).map(kindOf);
    const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : wholeNumber('--seed', values.seed);
    const [count, first] = [wholeNumber('--count', values.count), wholeNumber('--first', values.first)];
    const limit = wholeNumber('--blocked', values.blocked);
    const ingest = new Api(
      addressOf(values.ingest, environment['INGEST_PORT'], 3001),
      await tokenFor('feed', values['feed-token'], environment),
      signal,
    );
    const referral = new Api(
      addressOf(values.referral, environment['REFERRAL_PORT'], 3002),
      await tokenFor('supervisor', values['people-token'], environment),
      signal,
    );
    stdout.write(`seed ${seed}, ${counted(count)} inputs of each kind from ${first} on\n`);
    const reports: KindReport[] = [];
    const known = new Map([ingest, referral].map((api) => [api, new Known()]));
    for (const kind of kinds) {
      const api = kind === 'list' || kind === 'referral-query' ? referral : ingest;
      const routes = kind.endsWith('query') ? await readingRoutes(api) : [];
      const line = new StatusLine(context);
      const report = await runKind({
        kind,
        seed,
        first,
        count,
        api,
        routes,
        known: known.get(api) ?? new Known(),
        save: values.save,
        limit,
        signal,
        onProgress: (done) => line.show(`${kind}: ${counted(done)} of ${counted(count)}`),
      }).finally(() => line.end());
      for (const wrong of report.told) context.stderr.write(`${kind}: ${printable(wrong)}\n`);
      reports.push(report);
    }
    return tell(reports, limit, context);
  },
};

function kindOf(given: string): FuzzKind {
  const kind = fuzzKinds.find((known) => known === given);
  if (kind === undefined) throw new Failure(`--kind is one of ${fuzzKinds.join(', ')}, not ${given}`);
  return kind;
}

function tell(reports: readonly KindReport[], limit: number, { stdout, stderr }: Context): number {
  const rows = reports.map(({ kind, inputs, statuses, rows: accounted, blocked, seconds, failures }) => [
    kind,
    counted(inputs),
    [...statuses]
      .toSorted(([a], [b]) => a - b)
      .map(([status, times]) => `${status === 0 ? 'none' : status}: ${counted(times)}`)
      .join(', '),
    counted(accounted),
    blocked === undefined ? 'not told' : `${Math.round(blocked)} ms`,
    duration(seconds),
    counted(failures),
  ]);
  const head = ['kind', 'inputs', 'answers', 'rows accounted for', 'event loop blocked', 'took', 'failures'];
  stdout.write(table([head, ...rows]));
  const slow = reports.filter(({ blocked = 0 }) => blocked > limit);
  for (const { kind, blocked = 0 } of slow)
    stderr.write(
      `${kind}: the event loop was blocked for ${Math.round(blocked)} ms, more than ${limit} ms\n`,
    );
  return slow.length > 0 || reports.some(({ failures }) => failures > 0) ? 1 : 0;
}
