import { setTimeout as sleep } from 'node:timers/promises';

/** What `/readyz` said over some time. */
export interface Readiness {
  /** Status and names of failed checks, as they came, such as `503 queue`; `no answer` without one. */
  readonly said: ReadonlySet<string>;
  stop(): Promise<void>;
}

const pollMs = 250;
const timeoutMs = 3_000;

/** Asks `/readyz` again and again, as an orchestrator does. */
export function watchReadiness(url: string): Readiness {
  const said = new Set<string>();
  let stopped = false;
  const asking = (async () => {
    while (!stopped) {
      said.add(await ask(url));
      await sleep(pollMs);
    }
  })();
  return {
    said,
    stop: async () => {
      stopped = true;
      await asking;
    },
  };
}

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(timeoutMs) });
    const body: unknown = await response.json();
    const checks = typeof body === 'object' && body !== null && 'checks' in body ? body.checks : {};
    const failed = Object.entries(checks ?? {}).filter(([, outcome]) => outcome === 'failed');
    return [response.status, ...failed.map(([name]) => name)].join(' ');
  } catch {
    return 'no answer';
  }
}
