import { readFileSync } from 'node:fs';
import { assess, findingsWith, noSurroundings } from '@hammerhead/assessment';
import type { Manifest } from '@hammerhead/contracts';
import { findingsOf } from '@hammerhead/intake';
import type { RuleSet } from '@hammerhead/rules';
import { defaultSchemesUrl, loadSchemes, syntheticFeed } from '@hammerhead/synthetic';
import t from 'tap';
import { Calibration } from '../src/index.js';
import { defaultRuleSetText, load, withoutRule } from './rule-set.js';

const departingFrom = '2026-03-02T00:00:00Z';

/** The tier of every shipment, from scratch. */
const tiersOf = (ruleSet: RuleSet, manifests: readonly Manifest[]): (number | null)[] =>
  manifests.flatMap((manifest) => {
    const { transport } = manifest;
    const found = findingsOf(manifest, departingFrom);
    return manifest.shipments.flatMap((shipment, index) =>
      shipment.canceled === true
        ? []
        : [
            assess(ruleSet, {
              shipment,
              transport,
              findings: findingsWith(found.transport, found.shipments[index] ?? []),
              surroundings: noSurroundings,
            }).tier,
          ],
    );
  });

t.test('what a rule adds is what scoring everything again without it shows', (t) => {
  const ruleSet = load(defaultRuleSetText);
  const schemes = loadSchemes(readFileSync(defaultSchemesUrl, 'utf8'));
  const feed = [...syntheticFeed({ shipments: 600, seed: 4, departingFrom, schemes, planted: 0.1 })];
  const manifests = feed.map(({ manifest }) => manifest);
  const calibration = new Calibration(ruleSet, { history: false });
  for (const one of feed) calibration.add('4', one);
  const { pooled } = calibration.result();
  const tiers = tiersOf(ruleSet, manifests);
  t.equal(pooled.referred.count, tiers.filter((tier) => tier !== null).length);
  t.ok(pooled.referred.count > 0, 'something is referred');
  const sum = ({ planted, benign }: { planted: number; benign: number }) => planted + benign;
  const adding = pooled.rules.filter(
    ({ loses, lowers, keepsOut }) => sum(loses) + sum(lowers) + sum(keepsOut) > 0,
  );
  t.ok(adding.length > 5, 'several rules add something');
  // Loading a rule set takes a while; of those that add nothing some are enough.
  const idle = pooled.rules.filter((rule) => !adding.includes(rule)).slice(0, 6);
  for (const { id, loses, lowers, keepsOut } of [...adding.slice(0, 14), ...idle]) {
    const expected = { loses: 0, lowers: 0, keepsOut: 0 };
    for (const [index, without] of tiersOf(load(withoutRule(defaultRuleSetText, id)), manifests).entries()) {
      const tier = tiers[index] ?? null;
      if (tier === without) continue;
      if (without === null) expected.loses += 1;
      else if (tier !== null && tier < without) expected.lowers += 1;
      else expected.keepsOut += 1;
    }
    t.same({ loses: sum(loses), lowers: sum(lowers), keepsOut: sum(keepsOut) }, expected, id);
  }
  t.end();
});
