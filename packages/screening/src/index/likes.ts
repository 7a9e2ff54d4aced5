/** Words or joins of a list that a word is like, side by side. */
export interface Likes {
  readonly ids: Int32Array;
  /** How like, above 0 to 1. */
  readonly scores: Float64Array;
  /** What each pair weighs. */
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

const LIMIT = 8_192;

/** What words were found to be like: names share their words. Bounded, and emptied when it is full. */
export class Memory {
  #known = new Map<string, Likes>();

  get(text: string): Likes | undefined {
    return this.#known.get(text);
  }

  set(text: string, likes: Likes): Likes {
    if (this.#known.size >= LIMIT) this.#known = new Map();
    this.#known.set(text, likes);
    return likes;
  }
}
