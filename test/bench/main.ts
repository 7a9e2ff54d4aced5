import { writeFileSync } from 'node:fs';
import { readCommandLine, usage } from './options.js';
import type { Bench, Section } from './report/figure.js';
import { jsonOf } from './report/json.js';
import { machineLine, thisMachine } from './report/machine.js';
import { tableOf } from './report/table.js';

/** In the order in which they run; loaded when they do, as some bring other engines along. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  pipeline: async () => (await import('./pipeline/pipeline.js')).benchPipeline,
  latency: async () => (await import('./latency/latency.js')).benchLatency,
  rules: async () => (await import('./rules/bench.js')).benchRules,
  history: async () => (await import('./history/history.js')).benchHistory,
};
/** Those that run where none is named: the others take too long and too much disk. */
const usual = ['pipeline', 'latency', 'rules'];

try {
  const { names, options, json, help } = readCommandLine(process.argv.slice(2));
  if (help) console.log(usage);
  else await run(names.length > 0 ? names : usual, options, json);
} catch (error) {
  console.error(`hammerhead: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function run(
  names: readonly string[],
  options: Parameters<Bench>[0],
  json: string | null,
): Promise<void> {
  const chosen = names.map((name) => {
    const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
    if (load) return { name, load };
    throw new Error(`no such bench: ${name}; there are ${Object.keys(benches).join(', ')}`);
  });
  const machine = thisMachine();
  const measured: { name: string; sections: readonly Section[] }[] = [];
  for (const { name, load } of chosen) {
    const bench = await load();
    measured.push({ name, sections: await bench(options, (line) => console.error(line)) });
  }
  console.log(machineLine(machine));
  console.log(tableOf(measured.flatMap(({ sections }) => sections)));
  if (json !== null) writeFileSync(json, jsonOf(machine, measured));
}
