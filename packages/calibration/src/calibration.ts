import type { RuleSet } from '@hammerhead/rules';
import type { SyntheticManifest } from '@hammerhead/synthetic';
import { judge } from './judge.js';
import { Past, type Watchlist } from './past/past.js';
import type { Proportion } from '@hammerhead/primitives';
import { type Spread, spreadOf } from './statistics/spread.js';
import { reportOf } from './report/report-of.js';
import type { Report } from './report/report.js';
import { type Changes, ChangeTally } from './tally/change-tally.js';
import { Tally } from './tally/tally.js';

/** The results of a rule set: on each feed, on all together, and how its main figures differ between feeds. */
export interface Calibrated {
  readonly feeds: readonly { readonly feed: string; readonly report: Report }[];
  readonly pooled: Report;
  readonly spread: Readonly<Record<MainFigure, Spread | null>>;
  /** How it differs from another rule set on the same shipments; absent where none was given. */
  readonly against?: { readonly ruleset: string; readonly pooled: Report; readonly changes: Changes };
}

export type MainFigure = keyof typeof mainFigures;

/** The figures over all tiers: they are cumulative, so the last and least urgent tier includes all. */
const overall = ({ tiers }: Report) => tiers.at(-1);
const urgent = ({ tiers }: Report) => tiers.findLast(({ tier }) => tier <= 2);

const mainFigures = {
  referred: (report: Report) => report.referred,
  urgent: (report: Report) => report.urgent,
  precision: (report: Report) => overall(report)?.precision,
  recall: (report: Report) => overall(report)?.recall,
  instances: (report: Report) => overall(report)?.instances,
  linked: (report: Report) => report.whole.linked,
  urgentPrecision: (report: Report) => urgent(report)?.precision,
  urgentRecall: (report: Report) => urgent(report)?.recall,
} as const;

export interface CalibrationOptions {
  /** Whether the past is remembered. If not, rules that read history, links or baselines are unknown. */
  readonly history: boolean;
  /** Returns the list in force for a feed; when it is absent, no list is in force. */
  readonly watchlist?: (feed: string) => Watchlist;
  /** Another rule set that scores the same shipments, to tell what changes. */
  readonly against?: RuleSet | undefined;
}

/**
 * Scores manifests with known truth one after another and counts the results. It holds the counts, the keys of planted
 * shipments, and for the current feed what a worker remembers: feeds come whole, one after the other.
 */
export class Calibration {
  readonly #ruleSet: RuleSet;
  readonly #options: CalibrationOptions;
  readonly #feeds = new Map<string, Tally>();
  readonly #pooled = new Tally();
  readonly #other = new Tally();
  readonly #changes = new ChangeTally();
  #past: { readonly feed: string; readonly past: Past } | undefined;

  constructor(ruleSet: RuleSet, options: CalibrationOptions) {
    this.#ruleSet = ruleSet;
    this.#options = options;
  }

  #pastOf(feed: string): Past | undefined {
    const { history, watchlist } = this.#options;
    if (!history && watchlist === undefined) return undefined;
    if (this.#past?.feed !== feed)
      this.#past = { feed, past: new Past({ history, watchlist: watchlist?.(feed) }) };
    return this.#past.past;
  }

  /** Takes a manifest for history alone: it preceded the manifests that are scored. */
  remember(feed: string, { manifest }: SyntheticManifest): void {
    if (this.#options.history) this.#pastOf(feed)?.accept(manifest);
  }

  /**
   * @param feed a name for the feed that the manifest comes from, such as its seed
   * @throws Error if ingest would refuse the manifest
   */
  add(feed: string, manifest: SyntheticManifest): void {
    const tally = this.#feeds.get(feed) ?? new Tally();
    this.#feeds.set(feed, tally);
    const { against } = this.#options;
    const ruleSets = against === undefined ? [this.#ruleSet] : [this.#ruleSet, against];
    for (const [judged, other] of judge(ruleSets, manifest, this.#pastOf(feed))) {
      if (judged === undefined) continue;
      tally.add(judged, feed);
      this.#pooled.add(judged, feed);
      if (other === undefined) continue;
      this.#other.add(other, feed);
      this.#changes.add(other, judged);
    }
  }

  result(): Calibrated {
    const { against } = this.#options;
    const feeds = [...this.#feeds].map(([feed, tally]) => ({ feed, report: reportOf(tally, this.#ruleSet) }));
    const spread = (figure: (report: Report) => Proportion | undefined) =>
      spreadOf(feeds.flatMap(({ report }) => figure(report)?.rate ?? []));
    return {
      feeds,
      pooled: reportOf(this.#pooled, this.#ruleSet),
      spread: {
        referred: spread(mainFigures.referred),
        urgent: spread(mainFigures.urgent),
        precision: spread(mainFigures.precision),
        recall: spread(mainFigures.recall),
        instances: spread(mainFigures.instances),
        linked: spread(mainFigures.linked),
        urgentPrecision: spread(mainFigures.urgentPrecision),
        urgentRecall: spread(mainFigures.urgentRecall),
      },
      ...(against !== undefined && {
        against: {
          ruleset: against.name,
          pooled: reportOf(this.#other, against),
          changes: this.#changes.result(),
        },
      }),
    };
  }
}
