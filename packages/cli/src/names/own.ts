import type { ListEntry } from '@hammerhead/contracts';
import { setImmediate as turn } from 'node:timers/promises';
import type { ScreeningIndex } from '@hammerhead/screening';
import { searchOwn, type OwnEntryRank } from '@hammerhead/calibration';
import { type Slip, slips, withSlip } from '@hammerhead/synthetic';
import { Random } from '@hammerhead/primitives';
import { percentile } from './percentile.js';
import { thresholds } from './pairs.js';

/** How well the names of a list find themselves when written with one slip. */
export interface OwnReport {
  readonly slip: Slip;
  readonly names: number;
  readonly standings: Readonly<Record<OwnEntryRank, number>>;
  /** The number of names whose own entry reaches each threshold. */
  readonly found: readonly number[];
  /** Microseconds per search, which goes far below any threshold. */
  readonly median: number;
  /** The first names that rank below an entry that is not as near. */
  readonly below: readonly { readonly written: string; readonly name: string; readonly above: string }[];
}

export interface Progress {
  readonly signal: AbortSignal;
  readonly done: (names: number, of: number) => void;
}

/** The most names ranked below that are listed. */
const EXAMPLES = 20;

/** Searches for every name of every `every`th entry, as written and with each slip. */
export async function searchAllOwn(
  index: ScreeningIndex,
  entries: readonly ListEntry[],
  every: number,
  { signal, done }: Progress,
): Promise<readonly OwnReport[]> {
  const chosen = entries.filter((_, at) => at % every === 0);
  const reports: OwnReport[] = [];
  for (const [at, slip] of slips.entries()) {
    const tally = new Tally(slip);
    const random = new Random(at);
    for (const [number, entry] of chosen.entries()) {
      for (const name of [entry.name, ...entry.aliases]) tally.search(index, entry, name, random);
      if (number % 200 !== 0) continue;
      done(at * chosen.length + number, slips.length * chosen.length);
      await turn();
      signal.throwIfAborted();
    }
    reports.push(tally.report());
  }
  return reports;
}

class Tally {
  readonly #slip: Slip;
  readonly #standings: Record<OwnEntryRank, number> = { top: 0, ambiguous: 0, short: 0, below: 0 };
  readonly #found = thresholds.map(() => 0);
  readonly #below: OwnReport['below'][number][] = [];
  readonly #times: number[] = [];

  constructor(slip: Slip) {
    this.#slip = slip;
  }

  search(index: ScreeningIndex, entry: ListEntry, name: string, random: Random): void {
    const written = withSlip(name, this.#slip, random);
    if (written === undefined) return;
    const start = performance.now();
    const { standing, score = 0, above = 'nothing' } = searchOwn(index, entry, name, written);
    this.#times.push((performance.now() - start) * 1_000);
    this.#standings[standing] += 1;
    for (const [at, threshold] of thresholds.entries()) {
      if (score >= threshold) this.#found[at] = (this.#found[at] ?? 0) + 1;
    }
    if (standing === 'below' && this.#below.length < EXAMPLES) this.#below.push({ written, name, above });
  }

  report(): OwnReport {
    return {
      slip: this.#slip,
      names: this.#times.length,
      standings: this.#standings,
      found: this.#found,
      median: percentile(this.#times, 0.5),
      below: this.#below,
    };
  }
}
