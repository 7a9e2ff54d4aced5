import type { FetchImplementation } from 'jose';
import { Pause } from './pause.js';

/** Milliseconds for which keys are used on while the issuer does not answer: a day's outage signs nobody out. */
const staleMs = 86_400_000;
/** Characters of a key set; one has some kilobytes. */
const longest = 1_000_000;

/** Where an issuer's key set comes from: its address, or what it said within a day while it is away. */
export class KeySource {
  readonly #now: () => number;
  readonly #pause: Pause;
  #kept: { readonly text: string; readonly at: number } | undefined;

  /** @param now milliseconds on a monotonic clock */
  constructor(now: () => number) {
    this.#now = now;
    this.#pause = new Pause(now);
  }

  /** Whether the issuer was away a moment ago. */
  get isAway(): boolean {
    return this.#pause.isOn;
  }

  readonly load: FetchImplementation = async (address, init) => {
    try {
      const text = await this.#pause.ask(async () => keySetOf(await fetch(address, init)));
      this.#kept = { text, at: this.#now() };
    } catch (error) {
      if (this.#kept === undefined || this.#now() - this.#kept.at > staleMs) throw error;
    }
    return new Response(this.#kept.text, { status: 200 });
  };
}

async function keySetOf(response: Response): Promise<string> {
  const text = await response.text();
  if (response.status !== 200) throw new Error(`the issuer's keys: status ${response.status}`);
  if (text.length > longest || !holdsKeys(text)) throw new Error('the issuer’s keys are no key set');
  return text;
}

function holdsKeys(text: string): boolean {
  const set: unknown = JSON.parse(text);
  return typeof set === 'object' && set !== null && 'keys' in set && Array.isArray(set.keys);
}
