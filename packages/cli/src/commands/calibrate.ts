import { setImmediate as turn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { defaultRuleSetUrl } from '@hammerhead/assessment';
import { Calibration } from '@hammerhead/calibration';
import { type FeedOptions, syntheticFeed } from '@hammerhead/synthetic';
import { changesBetween, type RuleSetChanges } from '@hammerhead/rules';
import { comparisonText } from '../calibrate/comparison.js';
import { calibrationText } from '../calibrate/table.js';
import { readLists } from '../calibrate/lists.js';
import type { Command, Context } from '../context.js';
import { Failure } from '../failure.js';
import { readSchemes, utcTime } from '../feed/options.js';
import { strictly, wholeNumber } from '../options.js';
import { loadRuleFile } from '../rules/read-file.js';
import { count } from '../terminal/format.js';
import { bar, StatusLine } from '../terminal/status-line.js';

const help = `hammerhead calibrate [options]

Scores a synthetic feed, whose truth is known, as the worker would score it, and tells how the rules did:
how much they refer, precision and recall with 95 % intervals, by tier, scheme, kind of scheme and evasion,
what each rule adds on its own, and which rules are behind false referrals. Needs no server and no database.
The same options give the same figures.

  --rules FILE         a rule file (the one that comes with Hammerhead)
  --against FILE       another rule file, or the word default: tells what --rules changes on the same shipments: who is
                       referred that was not, who is not any more, and which rules did it
  --shipments N        of each feed (100000)
  --seeds 1,2,3        one feed for each (1,2,3)
  --schemes FILE       how traffickers ship in the feed (the scheme file that comes with Hammerhead; another
                       is read only when it is named here)
  --watchlist LIST     a list in force: synthetic (people made for each seed), or a file as \`watchlists import\` reads
                       it. People on it are planted on ordinary cargo, each with one slip in the name, beside weights
                       that no such package can have; both are counted by themselves
  --past N             shipments of each feed that go before: remembered, and not scored (200000)
  --without-history    remembers nothing: rules that read history, links or baselines are unknown
  --departing-from T   when the first departure is, of those that go before, too (2026-03-02T00:00:00Z)
  --json               all figures as one JSON document, for each seed, too, instead of tables

The whole takes 900,000 shipments, which takes many minutes, and longer with --against. A first look takes
about a minute: --shipments 8000 --past 8000. Of files that decide alike that is told at once.

Exit code: 0 done, 1 failed. Missing a target is told, and is no failure. docs/calibration.md tells more.
`;

const options = {
  rules: { type: 'string' },
  against: { type: 'string' },
  shipments: { type: 'string', default: '100000' },
  seeds: { type: 'string', default: '1,2,3' },
  schemes: { type: 'string' },
  watchlist: { type: 'string' },
  past: { type: 'string', default: '200000' },
  'without-history': { type: 'boolean', default: false },
  'departing-from': { type: 'string', default: '2026-03-02T00:00:00Z' },
  json: { type: 'boolean', default: false },
} as const;

/** The number of shipments between two updates of the terminal and checks for Ctrl-C. */
const shipmentsPerTurn = 2_000;

export const calibrate: Command = {
  summary: 'measure a rule set on a feed whose truth is known',
  help,
  run: async (args, context) => {
    const { values } = strictly(() => parseArgs({ args, options }));
    const shipments = wholeNumber('--shipments', values.shipments);
    if (shipments === 0) throw new Failure('--shipments must be at least 1');
    const seeds = seedsOf(values.seeds);
    const departingFrom = utcTime('--departing-from', values['departing-from']);
    const ruleSet = await loadRuleFile(values.rules ?? defaultRuleSetUrl);
    const against =
      values.against === undefined
        ? undefined
        : await loadRuleFile(values.against === 'default' ? defaultRuleSetUrl : values.against);
    if (!values.json && against !== undefined && changesInNothing(changesBetween(against, ruleSet))) {
      context.stdout.write('The files decide alike, so nothing is scored.\n');
      return 0;
    }
    const schemes = await readSchemes(values.schemes);
    const past = wholeNumber('--past', values.past);
    const history = !values['without-history'];
    const lists = await readLists(values.watchlist, seeds);
    const calibration = new Calibration(ruleSet, {
      history,
      against,
      ...(lists !== undefined && { watchlist: (feed) => lists.of(feed).watchlist }),
    });
    const feeds = seeds.map((seed) => ({
      shipments: past + shipments,
      seed,
      departingFrom,
      schemes,
      ...(lists !== undefined && { beside: lists.of(String(seed)).beside }),
    }));
    await scoreAll(calibration, feeds, past, context);
    const result = calibration.result();
    context.stdout.write(
      values.json
        ? `${JSON.stringify({ ruleset: ruleSet.name, departingFrom, past, history, watchlist: values.watchlist, ...result })}\n`
        : result.against === undefined
          ? calibrationText(result)
          : `${comparisonText(ruleSet.name, result.pooled, result.against)}\n${calibrationText(result)}`,
    );
    return 0;
  },
};

const changesInNothing = ({ added, removed, changed, frame }: RuleSetChanges): boolean =>
  [added, removed, changed, frame].every(({ length }) => length === 0);

async function scoreAll(
  calibration: Calibration,
  feeds: readonly FeedOptions[],
  past: number,
  context: Context,
): Promise<void> {
  const line = new StatusLine(context);
  const total = feeds.reduce((sum, { shipments }) => sum + shipments, 0);
  try {
    let scored = 0;
    let next = shipmentsPerTurn;
    for (const feed of feeds) {
      const name = String(feed.seed);
      let before = 0;
      for (const manifest of syntheticFeed(feed)) {
        if (before < past) calibration.remember(name, manifest);
        else calibration.add(name, manifest);
        before += manifest.manifest.shipments.length;
        scored += manifest.manifest.shipments.length;
        if (scored < next) continue;
        next = scored + shipmentsPerTurn;
        line.show(`${bar(scored / total)} seed ${feed.seed}, ${count(scored)} of ${count(total)} shipments`);
        await turn();
        context.signal.throwIfAborted();
      }
    }
  } finally {
    line.end();
  }
}

function seedsOf(given: string): readonly number[] {
  const seeds = given.split(',').map((seed) => wholeNumber('--seeds', seed.trim()));
  if (new Set(seeds).size < seeds.length) throw new Failure(`--seeds has one twice: ${given}`);
  return seeds;
}
