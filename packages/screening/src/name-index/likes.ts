/** The words or joins of a list that a word is like, in columns. */
export interface Likes {
  readonly ids: Int32Array;
  /** The similarity of each, above 0 to 1. */
  readonly scores: Float64Array;
  /** The weight of each pair. */
  readonly weights: Float64Array;
}

export class LikesFound {
  readonly #ids: number[] = [];
  readonly #scores: number[] = [];
  readonly #weights: number[] = [];

  add(id: number, score: number, weight: number): void {
    this.#ids.push(id);
    this.#scores.push(score);
    this.#weights.push(weight);
  }

  done(): Likes {
    return {
      ids: Int32Array.from(this.#ids),
      scores: Float64Array.from(this.#scores),
      weights: Float64Array.from(this.#weights),
    };
  }
}

/** The most words whose matches are remembered: names share their words. */
export const likesRemembered = 131_072;
