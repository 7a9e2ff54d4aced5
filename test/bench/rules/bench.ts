import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { syntheticManifests } from '@hammerhead/synthetic';
import { z } from 'zod';
import type { Bench, Figure, Section } from '../report/figure.js';
import type { Contender, Run } from './contender.js';
import { factsOf } from './facts.js';
import { hammerhead } from './hammerhead.js';
import { jsonRulesEngine } from './json-rules-engine.js';
import { type Rate, time, warmUp } from './measure.js';
import { zenDecision, zenExpression } from './zen.js';

const contenders: readonly Contender[] = [hammerhead, zenDecision, zenExpression, jsonRulesEngine];

const goals: Readonly<Record<Contender['engine'], number | undefined>> = {
  hammerhead: undefined,
  '@gorules/zen-engine': 8,
  'json-rules-engine': 20,
};

/** Enough to be varied, few enough to lie in memory for all engines. */
const shipments = 2_000;
const runs = 7;

/**
 * This evaluator beside two others: the same 30 rules in each one's own terms, the same shipments, and the same
 * hits, which is proven for every shipment before anything is timed. Engines take turns, so that what slows the
 * machine down slows all of them.
 */
export const benchRules: Bench = async (options, tell) => {
  const competing = prepare(shipments);
  const hits = await requireSameHits(competing);
  tell(`rules: ${shipments} shipments, ${hits} hits, the same from every engine`);
  const passes: number[] = [];
  for (const { contender, run } of competing) {
    passes.push(await warmUp(run));
    tell(`rules: ${titleOf(contender)} is warm`);
  }
  const rates: Rate[][] = competing.map(() => []);
  for (let turn = 0; turn < (options.runs ?? runs); turn += 1) {
    for (const [index, { run }] of competing.entries()) {
      rates[index]?.push(await time(run, passes[index] ?? 1, shipments));
    }
  }
  return [sectionOf(rates, hits)];
};

/** Every engine with its rules, and the same shipments in the form that it takes. */
export function prepare(count: number): readonly Competing[] {
  const feed = syntheticManifests({ shipments: count, seed: 1, departingFrom: '2023-09-14T00:00:00Z' });
  const facts = [...feed].flatMap(factsOf);
  return contenders.map((contender) => ({ contender, run: contender.prepare(facts) }));
}

interface Competing {
  readonly contender: Contender;
  readonly run: Run;
}

/** @returns how many hits there are. @throws Error naming the first shipment on which engines differ */
export async function requireSameHits(competing: readonly Competing[]): Promise<number> {
  let expected: readonly string[] | undefined;
  let count = 0;
  for (const { contender, run } of competing) {
    const hits = await run.hits();
    const found = hits.map((ids) => ids.toSorted().join(' '));
    expected ??= found;
    const at = found.findIndex((ids, index) => ids !== expected?.[index]);
    if (at >= 0 || found.length !== expected.length) {
      const pair = `${expected[at] ?? 'nothing'} | ${found[at] ?? 'nothing'}`;
      throw new Error(`${titleOf(contender)} finds other hits on shipment ${at}: ${pair}`);
    }
    count = hits.reduce((sum, ids) => sum + ids.length, 0);
    if ((await run.all()) !== count) throw new Error(`${titleOf(contender)} counts other hits when timed`);
  }
  return count;
}

function sectionOf(rates: readonly (readonly Rate[])[], hits: number): Section {
  const [ours = []] = rates;
  const figures = contenders.flatMap((contender, index): Figure[] => {
    const theirs = rates[index] ?? [];
    const name = titleOf(contender);
    const goal = goals[contender.engine];
    const each: Figure[] = [
      { name, unit: 'shipments/CPU s', runs: theirs.map(({ perCpuSecond }) => perCpuSecond) },
      { name: '  by the clock', unit: 'shipments/s', runs: theirs.map(({ perSecond }) => perSecond) },
    ];
    if (goal === undefined) return each;
    const ratios = theirs.map(({ perCpuSecond }, turn) => (ours[turn]?.perCpuSecond ?? 0) / perCpuSecond);
    return [...each, { name: '  hammerhead is faster by', unit: '×', runs: ratios, goal: { atLeast: goal } }];
  });
  return {
    title: 'Rule evaluation, 30 rules, one core',
    figures,
    notes: [
      `${shipments} synthetic shipments, ${hits} hits, the same rules on the same shipments in every engine`,
      ...contenders.map((contender) => `${titleOf(contender)}: ${contender.use}`),
      'judged by processor time, because zen computes on threads of its own; Hammerhead also gives score, tier and evidence, the others hits alone',
    ],
  };
}

function titleOf({ engine, use }: Contender): string {
  if (engine === 'hammerhead') return engine;
  return `${engine} ${versionOf(engine)}, ${use.split(',')[0]}`;
}

/** The version installed, from its package.json. */
function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const at = entry.lastIndexOf(join('node_modules', name));
  const folder = at < 0 ? dirname(entry) : entry.slice(0, at + join('node_modules', name).length);
  return z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).version;
}
