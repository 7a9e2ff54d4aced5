/**
 * A bounded memory of answers by text. Two generations instead of a list in the order of use: an answer costs one look
 * while it is among those lately asked for, and when they are half of the limit, the older half is forgotten whole.
 */
export class Memo<Value> {
  readonly #half: number;
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();

  /** @param limit most answers remembered */
  constructor(limit: number) {
    this.#half = Math.max(1, Math.floor(limit / 2));
  }

  /** Undefined where nothing is remembered. */
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
 * The same function, which remembers what it answered lately.
 * @param limit most answers remembered
 * @param answer follows from the text alone, and is never undefined
 */
export function remembering<Value extends {}>(
  limit: number,
  answer: (text: string) => Value,
): (text: string) => Value {
  const memo = new Memo<Value>(limit);
  return (text) => memo.get(text) ?? memo.set(text, answer(text));
}
