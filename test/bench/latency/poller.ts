import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { referralPageSchema } from '@hammerhead/contracts';
import { exchange } from './exchange.js';

/** Milliseconds from one look to the next. */
export const interval = 5;
/** At 200 referrals a second a page holds what came in an eighth of a second; more pages are read where more came. */
const page = 25;

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
    while (!this.#stopped) {
      const began = performance.now();
      let cursor: string | null = null;
      do cursor = await this.#look(cursor);
      while (cursor !== null);
      await sleep(Math.max(0, began + interval - performance.now()));
    }
  }

  /** @returns where to go on, where everything on this page was new */
  async #look(cursor: string | null): Promise<string | null> {
    const began = performance.now();
    const more = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await exchange(
      `${this.#url}/v1/referrals?sort=-createdAt&limit=${page}${more}`,
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
    return fresh.length === items.length ? nextCursor : null;
  }
}
