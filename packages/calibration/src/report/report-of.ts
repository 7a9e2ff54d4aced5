import type { RuleSet } from '@hammerhead/rules';
import { proportion } from '@hammerhead/primitives';
import type { Reach, Reaches } from '../tally/reach.js';
import { RuleTally } from '../tally/rule-tally.js';
import type { Tally } from '../tally/tally.js';
import type { ReachLine, Report, RuleLine, RuleTierLine, TierLine } from './report.js';

/** Tiers up to this one are urgent. */
const urgentTier = 2;
const anyTier = Number.MAX_SAFE_INTEGER;

/** Computes the figures of a tally. */
export function reportOf(tally: Tally, { tiers, rules }: Pick<RuleSet, 'tiers' | 'rules'>): Report {
  const numbers = tiers.map(({ tier }) => tier);
  const [planted, referred] = [tally.planted.shipments(anyTier).of, tally.referred.within(anyTier)];
  const urgent = tally.referred.within(urgentTier);
  const ofAll = (count: number) => proportion(count, tally.shipments);
  return {
    shipments: tally.shipments,
    planted: ofAll(planted),
    incomplete: ofAll(tally.incomplete),
    referred: ofAll(referred.planted + referred.benign),
    urgent: ofAll(urgent.planted + urgent.benign),
    tiers: tiers.map(({ tier, name }) => tierLine(tally, tier, name)),
    whole: reachLine('all', tally.planted),
    schemes: reachLines(tally.schemes),
    kinds: reachLines(tally.kinds),
    evasions: reachLines(tally.evasions),
    rules: rules.map(({ id, title }) => ruleLine(id, title, tally.rules.get(id) ?? new RuleTally(), numbers)),
    falseReferrals: tally.falseReferrals.all(),
    traps: tally.traps.all(),
    beside: [...reachLines(tally.beside), ...reachLines(tally.besideBy)],
    namesakes: tally.namesakes.shipments(anyTier),
    lawful: { referred: tally.lawful.shipments(anyTier), byRules: tally.lawfulReferrals.all() },
  };
}

function tierLine(tally: Tally, tier: number, name: string): TierLine {
  const within = tally.referred.within(tier);
  const all = within.planted + within.benign;
  return {
    tier,
    name,
    only: tally.referred.at(tier),
    referred: proportion(all, tally.shipments),
    precision: proportion(within.planted, all),
    recall: tally.planted.shipments(tier),
    instances: tally.planted.instances(tier),
  };
}

const reachLines = (reaches: Reaches): readonly ReachLine[] =>
  reaches.all().map(([name, reach]) => reachLine(name, reach));

const reachLine = (name: string, reach: Reach): ReachLine => ({
  name,
  recall: reach.shipments(anyTier),
  instances: reach.instances(anyTier),
  linked: reach.linked(),
  urgent: reach.shipments(urgentTier),
});

function ruleLine(id: string, title: string, tally: RuleTally, tiers: readonly number[]): RuleLine {
  const { loses, lowers, keepsOut, reachesAlone } = tally;
  return {
    id,
    title,
    precision: proportion(tally.plantedHits, tally.hits),
    loses: loses.within(anyTier),
    lowers: lowers.within(anyTier),
    keepsOut: keepsOut.within(anyTier),
    reachesAlone: reachesAlone.within(anyTier),
    byTier: tiers
      .map((tier) => ({
        tier,
        loses: loses.at(tier),
        lowers: lowers.at(tier),
        keepsOut: keepsOut.at(tier),
        reachesAlone: reachesAlone.at(tier),
      }))
      .filter(isSomething),
  };
}

const isSomething = ({ loses, lowers, keepsOut, reachesAlone }: RuleTierLine): boolean =>
  [loses, lowers, keepsOut, reachesAlone].some(({ planted, benign }) => planted + benign > 0);
