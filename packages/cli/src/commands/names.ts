import { parseArgs } from 'node:util';
import type { Command, Context } from '../context.js';
import { Failure } from '../failure.js';
import { readEntries } from '../names/list.js';
import { judgeList, type ListReport, listText } from '../names/list-report.js';
import { judgePairs, pairText } from '../names/pairs.js';
import { strictly, wholeNumber } from '../options.js';
import { bar, StatusLine } from '../terminal/status-line.js';

const help = `hammerhead names [options]

Measures how well screening tells names: precision and recall on labelled pairs of names, at the scores from
which a hit counts half (0.85) and in full (0.92), by class, with every mistake. Half of the pairs were kept apart
when the weights were set. Needs no server and no database. The same options give the same figures, but for times.

  --list FILE    a list file (the Consolidated Screening List as CSV or JSON, OFAC's sdn.csv, Hammerhead's own; plain
                 or gzip): is each of its names found, as it stands and with one slip, with its own entry on
                 top; and how many names of a synthetic feed in which nothing is planted hit it
  --every N      of the list's entries search for every Nth (1)
  --benign N     names of the synthetic feed (10000)
  --json         all figures as one JSON document

Exit code: 0 done, 1 failed. docs/screening.md tells more.
`;

const options = {
  list: { type: 'string' },
  every: { type: 'string', default: '1' },
  benign: { type: 'string', default: '10000' },
  json: { type: 'boolean', default: false },
} as const;

export const names: Command = {
  summary: 'measure how well screening tells names',
  help,
  run: async (args, context) => {
    const { values } = strictly(() => parseArgs({ args, options }));
    const every = atLeastOne('--every', values.every);
    const benign = atLeastOne('--benign', values.benign);
    const pairs = [await judgePairs('tune'), await judgePairs('apart')];
    const list =
      values.list === undefined ? undefined : await measureList(values.list, every, benign, context);
    context.stdout.write(
      values.json
        ? `${JSON.stringify({ pairs, ...(list === undefined ? {} : { list }) })}\n`
        : [...pairs.map(pairText), ...(list === undefined ? [] : [listText(list)])].join('\n'),
    );
    return 0;
  },
};

async function measureList(
  file: string,
  every: number,
  benign: number,
  context: Context,
): Promise<ListReport> {
  const entries = await readEntries(file);
  const line = new StatusLine(context);
  const done = (names: number, of: number): void =>
    line.show(`${bar(names / of)} searching for the names of ${file}`);
  try {
    return await judgeList(entries, every, benign, { signal: context.signal, done });
  } finally {
    line.end();
  }
}

function atLeastOne(name: string, given: string): number {
  const number = wholeNumber(name, given);
  if (number === 0) throw new Failure(`${name} must be at least 1`);
  return number;
}
