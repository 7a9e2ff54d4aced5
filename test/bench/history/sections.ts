import type { FeedFiles } from '../feed-file.js';
import { cpuSeconds } from '../measure/processes.js';
import { median } from '../measure/quantile.js';
import { stages } from '../pipeline/sections.js';
import type { Figure, Section } from '../report/figure.js';
import type { Filled } from './fill.js';
import type { HistoryRun } from './history.js';
import type { LogSize } from './size.js';

const MB = 1_000_000;
const GB = 1_000 * MB;
/** Of the rate on an empty log. */
const goal = { atLeast: 0.8 };
/** Shipments of one party that make it a hub here. */
const hub = 100_000;

interface Measured {
  readonly feed: FeedFiles;
  /** Of PostgreSQL. */
  readonly version: string;
  readonly screening: string;
  readonly filled: Filled;
  readonly size: LogSize;
  readonly empty: readonly HistoryRun[];
  readonly unvacuumed: readonly HistoryRun[];
  readonly loading: HistoryRun;
  readonly vacuumed: readonly HistoryRun[];
  readonly vacuumSeconds: number;
}

/** The figures of a full log beside an empty one. */
export function sectionsOf(measured: Measured): Section[] {
  const { feed, version, screening, filled, size, empty, unvacuumed, loading, vacuumed, vacuumSeconds } =
    measured;
  const thousands = (count: number): string => count.toLocaleString('en-US');
  const emptyRate = median(empty.map(rate));
  const emptyCost = median(empty.map(cost));
  const beside = (runs: readonly HistoryRun[], due: Pick<Figure, 'goal'> = {}): Figure[] => [
    {
      name: 'rate, of that on an empty log',
      unit: '×',
      runs: runs.map((run) => rate(run) / emptyRate),
      ...due,
    },
    {
      name: 'processor time, of that on an empty log',
      unit: '×',
      runs: runs.map((run) => cost(run) / emptyCost),
    },
  ];
  return [
    {
      title: `History: ${thousands(feed.shipments)} shipments on an empty log`,
      figures: figures(empty),
      notes: [
        `Each run: freshly started services, PostgreSQL ${version} with the settings of npm start; sent once the worker says that its history is loaded.`,
        screening,
      ],
    },
    {
      title: `The log that is filled before: ${thousands(filled.shipments)} shipments of 50 weeks`,
      figures: [
        { name: 'accepted', unit: 'shipments/s', runs: [filled.shipments / filled.seconds] },
        { name: 'shipments of the largest hub', unit: '', runs: [size.hubs[0] ?? 0] },
        {
          name: `keys on ${thousands(hub)} shipments or more`,
          unit: '',
          runs: [size.hubs.filter((shipments) => shipments >= hub).length],
        },
        { name: 'database', unit: 'GB', runs: [size.bytes / GB] },
        { name: 'facts with their indexes', unit: 'GB', runs: [size.factBytes / GB] },
        { name: 'vacuum of facts', unit: 's', runs: [vacuumSeconds] },
      ],
      notes: [
        'The synthetic feed of another seed, sent to ingest over HTTP while it is made; it departs within the 50 weeks before the feed that is measured.',
        'Nobody scores it: assessments do not matter to later ones. So it brings no referrals, and the directory of parties is as empty as on an empty log.',
        'More shipments in a year than the feed’s parties are made for (3,500 a day): each comes more often than in life, so histories are longer.',
        'Hubs, database and facts: as counted after the last run; the most frequent keys are found in a sample of pages.',
      ],
    },
    {
      title: 'On that log, facts never vacuumed nor analyzed',
      figures: [...figures(unvacuumed), ...beside(unvacuumed, { goal })],
      notes: [
        'Each run another feed, departing in the two weeks from now, so that all of the log lies within a year.',
      ],
    },
    {
      title: 'On that log, facts vacuumed and analyzed',
      figures: [...figures(vacuumed), ...beside(vacuumed, { goal })],
      notes: [],
    },
    {
      title: 'On that log, sent while the worker still loads its history',
      figures: [...figures([loading]), ...beside([loading])],
      notes: [
        'Until its history is in memory, the worker asks the database. Facts are vacuumed. Loading is in its processor time.',
      ],
    },
    stages(
      empty.map(({ run }) => run),
      ', empty log',
    ),
    stages(
      unvacuumed.map(({ run }) => run),
      ', facts not vacuumed',
    ),
    stages(
      vacuumed.map(({ run }) => run),
      ', facts vacuumed',
    ),
    stages([loading.run], ', while history is loaded'),
  ];
}

const rate = ({ run: { assessed, seconds } }: HistoryRun): number => assessed / seconds;

/** Seconds of the processor for a shipment: it depends less on what else runs than the rate does. */
const cost = ({ run: { assessed, costs } }: HistoryRun): number =>
  [costs.ingest, costs.worker, costs.postgres].reduce((sum, { cpu }) => sum + cpuSeconds(cpu), 0) / assessed;

function figures(runs: readonly HistoryRun[]): Figure[] {
  const of = (name: string, unit: string, value: (run: HistoryRun) => number): Figure => ({
    name,
    unit,
    runs: runs.map(value),
  });
  const histories = runs.flatMap(({ history }) => history ?? []);
  const loaded: Figure[] = [
    { name: 'history loaded after', unit: 's', runs: histories.map(({ seconds }) => seconds) },
    { name: 'shipments in it', unit: '', runs: histories.map(({ shipments }) => shipments) },
    { name: 'worker: memory then', unit: 'MB', runs: histories.map(({ memory }) => memory / MB) },
  ];
  return [
    of('rate', 'shipments/s', rate),
    of('time', 's', ({ run }) => run.seconds),
    ...(histories.length > 0 ? loaded : []),
    of('worker: peak memory', 'MB', ({ run }) => run.costs.worker.peakMemory / MB),
    of('ingest: processor time', 's', ({ run }) => cpuSeconds(run.costs.ingest.cpu)),
    of('worker: processor time', 's', ({ run }) => cpuSeconds(run.costs.worker.cpu)),
    of('postgres: processor time', 's', ({ run }) => cpuSeconds(run.costs.postgres.cpu)),
    of('processor time of others', 's', ({ run }) => run.others),
    of('referred', '', ({ run }) => run.referred),
  ];
}
