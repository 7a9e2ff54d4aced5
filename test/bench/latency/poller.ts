import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { referralPageSchema } from '@hammerhead/contracts';
import { exchange } from './exchange.js';

/** Milliseconds from one look to the next. */
export const interval = 5;
/** At 200 referrals a second a page holds what came in an eighth of a second; more pages are read where more came. */
const pageSize = 25;
/**
 * The newest are so by the beginning of their transaction: one that took long comes in behind others. So every
 * so often this many pages are read in any case.
 */
const deep = { every: 40, pages: 4 };

/** Looks at the newest referrals again and again, as a screen that refreshes would, over one connection. */
export class Poller {
  /** Milliseconds that each look took. */
  readonly looks: number[] = [];
  readonly #url: string;
  readonly #agent: Agent;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #onVisible: (bill: string, at: number) => void;
  readonly #seen = new Set<string>();
  #stopped = false;
  readonly #running: Promise<void>;

  /** @param onVisible told once of each bill, with the time when the answer that shows it had come */
  constructor(url: string, token: string, agent: Agent, onVisible: (bill: string, at: number) => void) {
    this.#url = url;
    this.#agent = agent;
    this.#headers = { authorization: `Bearer ${token}` };
    this.#onVisible = onVisible;
    this.#running = this.#run();
  }

  get seen(): number {
    return this.#seen.size;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let number = 0; !this.#stopped; number += 1) {
      const began = performance.now();
      const least = number % deep.every === 0 ? deep.pages : 1;
      let next = await this.#look(null);
      for (let pages = 1; next.cursor !== null && (next.allNew || pages < least); pages += 1)
        next = await this.#look(next.cursor);
      await sleep(Math.max(0, began + interval - performance.now()));
    }
  }

  /** @returns where the next page begins, and whether all on this one was new */
  async #look(cursor: string | null): Promise<{ cursor: string | null; allNew: boolean }> {
    const began = performance.now();
    const more = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await exchange(
      `${this.#url}/v1/referrals?sort=-createdAt&limit=${pageSize}${more}`,
      {
        agent: this.#agent,
        headers: this.#headers,
      },
    );
    const at = performance.now();
    if (status !== 200) throw new Error(`the queue answers ${status}: ${body.slice(0, 500)}`);
    this.looks.push(at - began);
    const { items, nextCursor } = referralPageSchema.parse(JSON.parse(body));
    const fresh = items.filter(({ bill }) => !this.#seen.has(bill));
    for (const { bill } of fresh) {
      this.#seen.add(bill);
      this.#onVisible(bill, at);
    }
    return { cursor: nextCursor, allNew: fresh.length === items.length };
  }
}
