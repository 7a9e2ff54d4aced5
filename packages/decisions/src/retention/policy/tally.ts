import { createHash } from 'node:crypto';
import { type KeptBecause, mostKept, mostSamples, type RetentionPlan } from '@hammerhead/contracts';
import { type AgedShipment, keptByNothing, verdictOn } from './verdict.js';
import { dayOf } from './years.js';

/** A manifest with all its revisions and shipments, as far as retention looks at them. */
export interface TalliedManifest {
  readonly departedAt: Date;
  readonly receivedAt: Date;
  readonly revisions: readonly { readonly id: string }[];
  readonly holds: readonly string[];
  readonly shipments: readonly (AgedShipment & {
    readonly id: string;
    readonly referrals: readonly { readonly id: string }[];
  })[];
}

interface Kept {
  readonly because: KeptBecause;
  readonly legalHold: string | null;
  shipments: number;
  readonly samples: string[];
}

/** What was tallied, for a plan. */
export type Tallied = Pick<RetentionPlan, 'byYear' | 'oldest' | 'newest' | 'samples' | 'kept'> & {
  readonly shipments: number;
  readonly referrals: number;
  readonly manifests: number;
  /** Of everything that is due, and of nothing else: two plans that would delete the same have the same. */
  readonly hash: string;
};

/** Adds up what is due on a day, and what is kept. */
export class Tally {
  readonly #day: string;
  readonly #hash = createHash('sha256');
  readonly #years = new Map<number, { unreferred: number; referred: number }>();
  readonly #kept = new Map<string, Kept>();
  readonly #samples: string[] = [];
  readonly #counts = { shipments: 0, referrals: 0, manifests: 0 };
  #oldest: string | null = null;
  #newest: string | null = null;

  constructor(day: string) {
    this.#day = day;
  }

  add({ departedAt, receivedAt, revisions, holds, shipments }: TalliedManifest): void {
    let stay = holds.length > 0;
    for (const { id, ...shipment } of shipments) {
      const all = { ...shipment, holds: [...shipment.holds, ...holds] };
      const verdict = verdictOn({ departedAt, receivedAt, ...all }, this.#day);
      if (verdict.outcome === 'due') this.#due(id, all.referrals, departedAt);
      else stay = true;
      if (verdict.outcome === 'kept') this.#keep(id, verdict.because, all.holds);
    }
    const empty = { departedAt, receivedAt, ...keptByNothing };
    if (stay || verdictOn(empty, this.#day).outcome !== 'due') return;
    this.#counts.manifests += revisions.length;
    for (const { id } of revisions) this.#hash.update(`manifest ${id}\n`);
  }

  done(): Tallied {
    return {
      ...this.#counts,
      byYear: [...this.#years].sort(([a], [b]) => a - b).map(([year, counts]) => ({ year, ...counts })),
      oldest: this.#oldest,
      newest: this.#newest,
      samples: this.#samples,
      kept: [...this.#kept.values()].sort((a, b) => b.shipments - a.shipments).slice(0, mostKept),
      hash: this.#hash.digest('hex'),
    };
  }

  #due(id: string, referrals: readonly { readonly id: string }[], departedAt: Date): void {
    const day = dayOf(departedAt);
    this.#hash.update(`shipment ${id}\n`);
    for (const referral of referrals) this.#hash.update(`referral ${referral.id}\n`);
    this.#counts.shipments += 1;
    this.#counts.referrals += referrals.length;
    const year = this.#years.get(departedAt.getUTCFullYear()) ?? { unreferred: 0, referred: 0 };
    year[referrals.length > 0 ? 'referred' : 'unreferred'] += 1;
    this.#years.set(departedAt.getUTCFullYear(), year);
    if (this.#oldest === null || day < this.#oldest) this.#oldest = day;
    if (this.#newest === null || day > this.#newest) this.#newest = day;
    if (this.#samples.length < mostSamples) this.#samples.push(id);
  }

  #keep(id: string, because: KeptBecause, holds: readonly string[]): void {
    for (const legalHold of because === 'legal_hold' ? new Set(holds) : [null]) {
      const key = `${because} ${legalHold}`;
      const kept = this.#kept.get(key) ?? { because, legalHold, shipments: 0, samples: [] };
      kept.shipments += 1;
      if (kept.samples.length < mostSamples) kept.samples.push(id);
      this.#kept.set(key, kept);
    }
  }
}
