/**
 * A bounded cache of answers by text, in two generations (the algorithm of hashlru): a cheap approximation of
 * least-recently-used. A recent answer costs one lookup; when the recent generation is half of the limit, it
 * becomes the older one, and the older one is dropped whole. An answer that is found in the older one moves to the recent one.
 */
export class Memo<Value> {
  readonly #half: number;
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();

  /** @param limit the most answers remembered */
  constructor(limit: number) {
    this.#half = Math.max(1, Math.floor(limit / 2));
  }

  /** Returns undefined if nothing is remembered. */
  get(key: string): Value | undefined {
    const known = this.#recent.get(key);
    if (known !== undefined) return known;
    const older = this.#older.get(key);
    return older === undefined ? undefined : this.set(key, older);
  }

  /** @returns `value` */
  set(key: string, value: Value): Value {
    if (this.#recent.size >= this.#half) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
    return value;
  }
}

/**
 * Returns a function that answers as `answer` does and remembers its latest answers.
 * @param limit the most answers remembered
 * @param answer depends on the text alone, and never returns undefined
 */
export function remembering<Value extends {}>(
  limit: number,
  answer: (text: string) => Value,
): (text: string) => Value {
  const memo = new Memo<Value>(limit);
  return (text) => memo.get(text) ?? memo.set(text, answer(text));
}
