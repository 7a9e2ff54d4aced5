import { parseArgs } from 'node:util';
import type { BenchOptions } from './report/figure.js';

export const usage = `Measures speed, on an embedded PostgreSQL of its own.

  npm run bench                    pipeline, latency and rules in turn
  npm run bench -- pipeline        the whole pipeline over HTTP, beside COPY of the same rows
  npm run bench -- latency         single posts, until the referral is visible
  npm run bench -- rules           rule evaluation, beside other engines
  npm run bench -- history         the pipeline on a log that is full already, beside an empty one; takes most of an hour
                                   and 35 GB of disk

  --shipments N    of the feed (211061)
  --before N       shipments in the log before that feed comes, of history alone (5000000)
  --watchlist FILE a list to screen against, of pipeline, latency and history (none)
  --runs N         of each thing measured (3 of the pipeline, 5 of COPY, 7 of rules, 1 of latency,
                   3 on an empty log and 2 on a full one of history)
  --json FILE      the figures as JSON, too
  --help           this text
`;

export interface CommandLine {
  /** Names of benches; none: those that take minutes. */
  readonly names: readonly string[];
  readonly options: BenchOptions;
  readonly json: string | null;
  readonly help: boolean;
}

/** @throws where an option is unknown or no whole number above 0 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      shipments: { type: 'string', default: '211061' },
      before: { type: 'string', default: '5000000' },
      watchlist: { type: 'string' },
      runs: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    names: positionals,
    options: {
      shipments: whole('shipments', values.shipments),
      before: whole('before', values.before),
      watchlist: values.watchlist ?? null,
      runs: values.runs === undefined ? null : whole('runs', values.runs),
    },
    json: values.json ?? null,
    help: values.help,
  };
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new Error(`--${name} must be a whole number above 0, not ${text}`);
}
