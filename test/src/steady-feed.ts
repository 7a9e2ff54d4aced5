import { setTimeout as sleep } from 'node:timers/promises';
import type { Manifest } from '@hammerhead/contracts';

/** Milliseconds between two posts of one connection: a steady trickle, not a load. */
const paceMs = 250;
/** Milliseconds for an answer; a database that hangs gives none in time. */
const timeoutMs = 8_000;

/**
 * A feed that goes on posting through an outage, each manifest until it is accepted, and notes every answer that is not as
 * it should be: 503 as problem+json with `Retry-After` is the only refusal that an outage excuses.
 */
export class SteadyFeed {
  readonly wrong: string[] = [];
  /** Ids of manifests whose 202 or 200 was received. */
  readonly accepted = new Set<string>();
  refused = 0;
  readonly #url: string;
  readonly #token: string;
  readonly #connections: Promise<void>[];
  #stopped = false;

  constructor(url: string, token: string, manifests: Iterator<Manifest>, connections = 2) {
    this.#url = url;
    this.#token = token;
    this.#connections = Array.from({ length: connections }, () => this.#run(manifests));
  }

  /** No more manifests; resolves when what is under way has been given up or answered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#connections);
  }

  async #run(manifests: Iterator<Manifest>): Promise<void> {
    while (!this.#stopped) {
      const next = manifests.next();
      if (next.done === true) throw new Error('the feed has no more manifests');
      const body = JSON.stringify(next.value);
      while (!this.#stopped && !(await this.#post(body))) await sleep(paceMs);
      await sleep(paceMs);
    }
  }

  async #post(body: string): Promise<boolean> {
    try {
      const response = await fetch(`${this.#url}/v1/manifests`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await response.text();
      if (response.status === 202 || response.status === 200) {
        const answer: unknown = JSON.parse(text);
        if (typeof answer === 'object' && answer !== null && 'id' in answer)
          this.accepted.add(String(answer.id));
        return true;
      }
      this.refused += 1;
      const isAsItShould =
        response.status === 503 &&
        response.headers.get('content-type') === 'application/problem+json' &&
        Number(response.headers.get('retry-after')) > 0;
      if (!isAsItShould) this.wrong.push(`${response.status} ${text.slice(0, 200)}`);
      return false;
    } catch {
      // No answer: it may have been accepted or not, and is sent again.
      return false;
    }
  }
}
