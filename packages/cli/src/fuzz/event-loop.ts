import type { Api } from '../api.js';

const metric = /^hammerhead_event_loop_blocked_seconds(?:\{[^}]{0,1000}\})? ([0-9.e+-]{1,30})$/m;

/**
 * The most milliseconds for which the event loop of a service was blocked in the last minute, as `/metrics` reports;
 * undefined if it does not.
 */
export async function blockedMs(api: Api): Promise<number | undefined> {
  const response = await api.fetch('GET', '/metrics').catch(() => undefined);
  const told = metric.exec((await response?.text()) ?? '')?.[1];
  return told === undefined ? undefined : Number(told) * 1_000;
}
