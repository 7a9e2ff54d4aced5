import type { Said } from './transcript.js';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z/g;
/** Secrets of webhooks, and ports of their receivers. */
const drawn = /whsec_[A-Za-z0-9+/=]+|(?<=127\.0\.0\.1:)\d{5}/g;
const cursor = /(?<=(?:"nextCursor":"|[?&]cursor=))[\w-]+/g;

/** What changes with each answer, whoever asks and whatever there is: the clock, and a signature over it. */
const perAnswer: Readonly<Record<string, string>> = {
  date: 'now',
  'webhook-timestamp': 'now',
  'webhook-signature': 'signed',
};

/**
 * Takes ids and times out of what a partner was told. The same id becomes the same word wherever it stands, and so does
 * the same time: whether two are equal, and which comes first, still counts. Lengths stay as they were sent, and what a
 * cursor says is read.
 */
export class Normalizer {
  readonly #words = new Map<string, string>();
  readonly #kept: ReadonlySet<string>;

  /** @param kept times that are the same in both worlds, such as a departure */
  constructor(kept: Iterable<string> = []) {
    this.#kept = new Set(kept);
  }

  said({ label, status, headers, text }: Said): string {
    const fields = Object.entries(headers)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}: ${perAnswer[name] ?? this.text(value)}`);
    return [`${label}: ${status}`, ...fields, this.text(text)].join('\n');
  }

  text(text: string): string {
    return text
      .replaceAll(cursor, (found) => this.#cursor(found))
      .replaceAll(drawn, (found) => this.#word('drawn', found))
      .replaceAll(uuid, (found) => this.#word('id', found))
      .replaceAll(time, (found) => (this.#kept.has(found) ? found : this.#word('time', found)));
  }

  /** It begins with a check over the rest, which is another one with each id. */
  #cursor(found: string): string {
    const decoded = Buffer.from(found, 'base64url').toString('utf8');
    const starts = decoded.search(/[[{"]/);
    if (starts < 0) return this.#word('cursor', found);
    return `cursor of ${found.length} after ${this.text(decoded.slice(starts)).replaceAll('"', "'")}`;
  }

  #word(kind: string, found: string): string {
    const known = this.#words.get(found);
    if (known !== undefined) return known;
    const word = `<${kind} ${this.#words.size + 1}>`;
    this.#words.set(found, word);
    return word;
  }
}
