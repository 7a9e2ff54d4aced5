/**
 * A quantile sketch of positive numbers, each quantile within 1 % of the true one: it counts by logarithmic buckets.
 * The same numbers in any order give the same sketch, in bounded memory.
 * Source: Masson, Rim and Lee, DDSketch, PVLDB 12 (2019).
 */
export class Sketch {
  count = 0;
  readonly #buckets = new Map<number, number>();

  add(value: number): void {
    const bucket = bucketOf(value);
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + 1);
    this.count += 1;
  }

  /** The quantiles at these shares (ascending), to three digits. */
  quantiles(shares: readonly number[]): number[] {
    const ascending = [...this.#buckets].sort(([one], [other]) => one - other);
    let at = 0;
    let seen = ascending[0]?.[1] ?? 0;
    return shares.map((share) => {
      while (seen < share * this.count && at + 1 < ascending.length) {
        at += 1;
        seen += ascending[at]?.[1] ?? 0;
      }
      return Number(valueOf(ascending[at]?.[0] ?? 0).toPrecision(3));
    });
  }
}

const width = Math.log(1.02);
/** The range is 0.0001 to 10,000,000; values beyond count as its ends. */
const lowest = Math.floor(Math.log(1e-4) / width);
const highest = Math.ceil(Math.log(1e7) / width);

const bucketOf = (value: number): number =>
  Math.max(lowest, Math.min(highest, Math.round(Math.log(value) / width)));

const valueOf = (bucket: number): number => Math.exp(bucket * width);
