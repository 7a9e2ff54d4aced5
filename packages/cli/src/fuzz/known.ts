/** The most ids and cursors that are kept, the newest ones. */
const maxNames = 500;
/** The most characters of an answer that is searched for names. */
const maxCharacters = 100_000;

/** Ids and cursors that answers have named, so that later requests find something. */
export class Known {
  readonly #names: string[] = [];

  get all(): readonly string[] {
    return this.#names;
  }

  note(text: string): void {
    if (text.length > maxCharacters) return;
    try {
      this.#look(JSON.parse(text));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }

  #look(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const names = key === 'id' || key.endsWith('Id') || key === 'nextCursor';
      if (names && typeof inner === 'string') this.#keep(inner);
      else this.#look(inner);
    }
  }

  #keep(name: string): void {
    if (this.#names.includes(name)) return;
    this.#names.push(name);
    if (this.#names.length > maxNames) this.#names.shift();
  }
}
