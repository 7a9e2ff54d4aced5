import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPerDay, defaultPlanted, defaultSchemesUrl, syntheticFeed } from '@hammerhead/synthetic';
import type { Command, Context } from '../context.js';
import { Failure } from '../failure.js';
import { feedName, readSchemes, shareOf, utcTime } from '../feed/options.js';
import { LineOutput } from '../feed/output.js';
import { Tally } from '../feed/tally.js';
import { strictly, wholeNumber } from '../options.js';
import { StatusLine } from '../terminal/status-line.js';

const departingFrom = '2023-09-01T00:00:00Z';

const help = `hammerhead feed --shipments N [options]

Makes up a feed of Caribbean-bound manifests, one JSON document per line (NDJSON), and writes it to standard
output: ordinary traffic, goods that only sound like weapons, lawful licensed exports, and shipments planted
after trafficking schemes. The same options make the same feed, byte for byte. Everything in it is invented.

  --shipments N         how many, in as many manifests as they need
  --seed S              a whole number; other seeds, other feeds (1)
  --departing-from T    day or time in UTC from which conveyances leave (${departingFrom})
  --per-day N           shipments that leave on an average day (${defaultPerDay}: 211,061 take 60 days)
  --planted SHARE       share of shipments that are planted, from 0 to 0.5 (${defaultPlanted})
  --schemes FILE        a scheme file in place of the one that comes with Hammerhead
  --feed NAME           what every manifest number begins with (SYN)
  --truth FILE          what is planted, a trap or licensed: first line says of which feed, then one per shipment
  --out FILE            write the feed there; files whose name ends in .gz are compressed

Exit code: 0 done, 1 failed.
`;

const options = {
  shipments: { type: 'string' },
  seed: { type: 'string', default: '1' },
  'departing-from': { type: 'string', default: departingFrom },
  'per-day': { type: 'string', default: `${defaultPerDay}` },
  planted: { type: 'string', default: `${defaultPlanted}` },
  schemes: { type: 'string' },
  feed: { type: 'string', default: 'SYN' },
  truth: { type: 'string' },
  out: { type: 'string' },
} as const;

/** The version of the format of the truth file. */
const version = 1;

export const feed: Command = {
  summary: 'make up a feed of manifests, with the truth about it',
  help,
  run: async (args, context) => {
    const { values } = strictly(() => parseArgs({ args, options }));
    if (values.shipments === undefined) throw new Failure('say how many: --shipments N');
    if (
      values.out !== undefined &&
      values.truth !== undefined &&
      resolve(values.out) === resolve(values.truth)
    )
      throw new Failure('--out and --truth must be two files');
    const chosen = {
      feed: feedName('--feed', values.feed),
      seed: wholeNumber('--seed', values.seed),
      shipments: atLeastOne('--shipments', values.shipments),
      departingFrom: utcTime('--departing-from', values['departing-from']),
      perDay: atLeastOne('--per-day', values['per-day']),
      planted: shareOf('--planted', values.planted, 0.5),
    };
    const schemes = await readSchemes(values.schemes);
    const about = {
      ...chosen,
      schemes: basename(values.schemes ?? defaultSchemesUrl.pathname),
      version,
    };
    const outputs: LineOutput[] = [];
    const into = async (file: string): Promise<LineOutput> => {
      const output = await LineOutput.into(file);
      outputs.push(output);
      return output;
    };
    try {
      const manifests = values.out === undefined ? LineOutput.to(context.stdout) : await into(values.out);
      const truth = values.truth === undefined ? undefined : await into(values.truth);
      await truth?.line(JSON.stringify(about), context.signal);
      await write(syntheticFeed({ ...chosen, schemes }), manifests, truth, chosen.shipments, context);
    } catch (error) {
      for (const output of outputs) await output.discard();
      throw error;
    }
    return 0;
  },
};

function atLeastOne(name: string, given: string): number {
  const number = wholeNumber(name, given);
  if (number === 0) throw new Failure(`${name} must be at least 1`);
  return number;
}

async function write(
  made: ReturnType<typeof syntheticFeed>,
  manifests: LineOutput,
  truth: LineOutput | undefined,
  shipments: number,
  context: Context,
): Promise<void> {
  const { stderr, signal } = context;
  const line = new StatusLine(context);
  const tally = new Tally(shipments, line);
  try {
    for (const { manifest, truth: known } of made) {
      signal.throwIfAborted();
      const wanted = await manifests.line(JSON.stringify(manifest), signal);
      for (const entry of known) await truth?.line(JSON.stringify(entry), signal);
      if (!wanted) return await truth?.close(signal);
      tally.add(manifest.shipments.length, known, manifests.written);
    }
    await manifests.close(signal);
    await truth?.close(signal);
  } finally {
    line.end();
  }
  stderr.write(`${tally.summary(manifests.written)}\n`);
}
