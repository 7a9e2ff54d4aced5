import type { FeedFiles } from '../feed-file.js';
import { type Cpu, cpuSeconds } from '../measure/processes.js';
import { median } from '../measure/quantile.js';
import type { Figure, Section } from '../report/figure.js';
import type { CopyRuns } from './pipeline.js';
import type { PipelineRun } from './run.js';

const MB = 1_000_000;
/** The rate is due where COPY does as many as on the machine that it was set on. */
const goals = { rate: 9_000, copy: 28_000, ratio: 0.3 };

interface Measured {
  /** Of PostgreSQL. */
  readonly version: string;
  readonly screening: string;
  readonly feed: FeedFiles;
  readonly runs: readonly PipelineRun[];
  readonly copy: CopyRuns;
}

/** The pipeline's figures as they are reported. */
export function sectionsOf({ feed, version, screening, runs, copy }: Measured): Section[] {
  const rate = (seconds: number): number => feed.shipments / seconds;
  const copyRate = rate(median(copy.seconds));
  const figure = (name: string, unit: string, of: (run: PipelineRun) => number): Figure => ({
    name,
    unit,
    runs: runs.map(of),
  });
  return [
    {
      title: `Pipeline: ${feed.shipments.toLocaleString('en-US')} shipments over HTTP until the last is assessed`,
      figures: [
        {
          ...figure('rate', 'shipments/s', ({ seconds }) => rate(seconds)),
          ...(copyRate >= goals.copy ? { goal: { atLeast: goals.rate } } : {}),
        },
        figure('time', 's', ({ seconds }) => seconds),
        figure('committed after', 's', ({ acceptedAfter }) => acceptedAfter),
        { name: 'COPY of the same rows', unit: 'shipments/s', runs: copy.seconds.map(rate) },
        {
          ...figure('ratio to COPY', '×', ({ seconds }) => rate(seconds) / copyRate),
          goal: { atLeast: goals.ratio },
        },
        figure('referred', '', ({ referred }) => referred),
        figure(
          'per second of processor time',
          'shipments',
          ({ costs }) =>
            feed.shipments /
            [costs.ingest, costs.worker, costs.postgres].reduce((sum, { cpu }) => sum + cpuSeconds(cpu), 0),
        ),
        figure('processor time of others', 's', ({ others }) => others),
      ],
      notes: [
        `${feed.manifests.toLocaleString('en-US')} manifests, ${Math.round(feed.bytes / MB)} MB of NDJSON in ${feed.paths.length} concurrent submission(s), sent by a process of its own; made beforehand.`,
        `Each run: a fresh database of PostgreSQL ${version} with the settings of npm start, and freshly started services, not warmed up.`,
        screening,
        `COPY: one connection, one transaction, binary, from files, into the emptied tables of a run: ${[...copy.rows].map(([table, rows]) => `${table} ${rows.toLocaleString('en-US')}`).join(', ')}.`,
        'Per second of processor time: of ingest, worker and PostgreSQL together; it depends less on what else runs.',
        'Processor time of others: what else ran on this machine meanwhile; where it is large, measure again.',
      ],
    },
    costs(runs),
    stages(runs),
  ];
}

function costs(runs: readonly PipelineRun[]): Section {
  const names = ['sender', 'ingest', 'worker', 'referralApi', 'postgres'] as const;
  const cpu = (part: keyof Cpu, name: (typeof names)[number]) =>
    runs.map(({ costs }) => costs[name].cpu[part]);
  return {
    title: 'Processor time and memory of the processes, per run',
    figures: names.flatMap((name) => [
      { name: `${name}: user`, unit: 's', runs: cpu('user', name) },
      { name: `${name}: system`, unit: 's', runs: cpu('system', name) },
      {
        name: `${name}: peak memory`,
        unit: 'MB',
        runs: runs.map(({ costs }) => costs[name].peakMemory / MB),
      },
    ]),
    notes: [
      'Read from /proc, so on Linux alone. PostgreSQL: all its processes, ended ones included; memory sampled every 0.2 s, what they share counted once.',
    ],
  };
}

/** @param what was measured, where it is told apart from other runs */
export function stages(runs: readonly PipelineRun[], what = ''): Section {
  const [first] = runs;
  const figures = (['ingest', 'worker'] as const).flatMap((service) =>
    [...(first?.stages[service].keys() ?? [])].map((stage) => ({
      name: `${service}: ${stage}`,
      unit: 's',
      runs: runs.map(({ stages }) => stages[service].get(stage) ?? Number.NaN),
    })),
  );
  return {
    title: `Time by stage${what}`,
    figures,
    notes: [
      'As in /metrics. Stages that wait (receive, begin, append, load, gather, insert, commit) overlap with others.',
    ],
  };
}
