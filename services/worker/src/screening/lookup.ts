/** A bounded memory of answers: the least lately used half is forgotten when the other half is full. */
export class Lookup<Value> {
  readonly #limit: number;
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();

  /** @param limit most answers remembered */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string, find: () => Value): Value {
    const known = this.#recent.get(key);
    if (known !== undefined) return known;
    const value = this.#older.get(key) ?? find();
    if (this.#recent.size >= this.#limit / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
    return value;
  }
}
