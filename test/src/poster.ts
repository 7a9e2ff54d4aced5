import { setTimeout as sleep } from 'node:timers/promises';
import type { Manifest } from '@hammerhead/contracts';
import { postManifest } from './send.js';

/** A feed that posts one by one over several connections, and tries again what was not answered. */
export class Poster {
  /** Ids of manifests whose 202 (or 200, after a broken try) was received. */
  readonly acknowledged = new Set<string>();
  /** Tries that got no answer, or one that asks to come again. */
  failures = 0;
  readonly #url: string;
  readonly #token: string;
  readonly #manifests: Iterator<Manifest>;
  #inFlight = 0;
  #target = 0;
  #sent = 0;
  readonly #connections: Promise<void>[];

  constructor(url: string, token: string, manifests: Iterator<Manifest>, connections: number) {
    this.#url = url;
    this.#token = token;
    this.#manifests = manifests;
    this.#connections = Array.from({ length: connections }, () => this.#run());
  }

  /** Requests that are under way now. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Manifests that it was told to post. */
  get asked(): number {
    return this.#target;
  }

  /** Posts that many more; without waiting for them. */
  more(manifests: number): void {
    this.#target += manifests;
  }

  /** Resolves when everything asked for is acknowledged. */
  async done(): Promise<void> {
    while (this.acknowledged.size < this.#target) await sleep(20);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#connections);
  }
  #stopped = false;

  async #run(): Promise<void> {
    while (!this.#stopped) {
      if (this.#sent >= this.#target) {
        await sleep(5);
        continue;
      }
      const next = this.#manifests.next();
      if (next.done) throw new Error('the feed has no more manifests');
      this.#sent += 1;
      await this.#deliver(next.value);
    }
  }

  async #deliver(manifest: Manifest): Promise<void> {
    while (!this.#stopped) {
      this.#inFlight += 1;
      const answer = await postManifest(this.#url, this.#token, manifest).catch(() => null);
      this.#inFlight -= 1;
      if (answer?.status === 202 || answer?.status === 200) {
        this.acknowledged.add(String(answer.body['id']));
        return;
      }
      if (answer && answer.status !== 503)
        throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
      this.failures += 1;
      await sleep(50);
    }
  }
}
