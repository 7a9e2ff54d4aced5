// Microseconds of processor time that one shipment's assessment costs: features, rules and evidence.
// Texts come again in a feed; with `fresh` as second argument no description comes twice.
// Run after a build: node packages/assessment/bench/assess.mjs [shipments] [fresh]
import { readFileSync } from 'node:fs';
import { canonicalize, manifestSchema } from '@hammerhead/contracts';
import { loadRuleSet } from '@hammerhead/rules';
import { syntheticManifests } from '@hammerhead/synthetic';
import { assess, defaultRuleSetUrl, featuresOf, vocabulary } from '../build/src/index.js';

const loaded = loadRuleSet(readFileSync(defaultRuleSetUrl, 'utf8'), vocabulary);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2));

// A log that knows nobody; what asking it costs is not measured here.
const surroundings = { history: {}, graph: {}, lists: { versions: [], hits: [] } };
const subjects = [];
const shipments = Number(process.argv[2] ?? 20_000);
for (const manifest of syntheticManifests({ shipments, seed: 1, departingFrom: '2026-09-14T00:00:00Z' })) {
  const { transport, shipments } = canonicalize(manifestSchema.parse(manifest));
  for (const shipment of shipments) {
    if (process.argv[3] === 'fresh')
      for (const item of shipment.goods) item.description += ` ${subjects.length.toString(36)}`;
    subjects.push({ shipment, transport, findings: [], surroundings });
  }
}

const microseconds = (started) => process.cpuUsage(started).user / subjects.length;
for (let attempt = 1; attempt <= 7; attempt += 1) {
  let started = process.cpuUsage();
  for (const { shipment, transport, findings } of subjects)
    featuresOf(shipment, transport, findings, surroundings);
  const features = microseconds(started);
  started = process.cpuUsage();
  let bytes = 0;
  for (const subject of subjects) bytes += assess(loaded.ruleSet, subject).evidence.length;
  const whole = microseconds(started);
  process.stdout.write(
    `assess ${whole.toFixed(1)} µs, of which features ${features.toFixed(1)} µs; ${(bytes / subjects.length).toFixed(2)} rules listed each\n`,
  );
}
