import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceProcess } from '../../src/process.js';
import { memoryOfFamily } from '../measure/processes.js';

/** The worker's history, once all of it is in memory. */
export interface LoadedHistory {
  /** Until then, from when the worker said that it was ready. */
  readonly seconds: number;
  readonly shipments: number;
  /** Of the worker, bytes. */
  readonly memory: number;
}

const timeoutMs = 900_000;
const interval = 100;

/** Waits until the worker has read what it remembers of the log. */
export async function historyLoaded(worker: ServiceProcess): Promise<LoadedHistory> {
  const began = performance.now();
  for (;;) {
    const { floor, shipments } = await readHistory(worker.url);
    const waited = performance.now() - began;
    if (Number.isFinite(floor))
      return { seconds: waited / 1_000, shipments, memory: memoryOfFamily(worker.pid) };
    if (waited > timeoutMs)
      throw new Error(`the worker has ${shipments} shipments of its history in memory, not yet all`);
    await sleep(interval);
  }
}

async function readHistory(url: string): Promise<{ readonly floor: number; readonly shipments: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const gauge = (name: string): number => {
    const value = new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1];
    if (value === undefined) throw new Error(`the worker does not tell ${name}`);
    return Number(value);
  };
  // Not a number while it is still being read.
  return { floor: gauge('hammerhead_history_floor'), shipments: gauge('hammerhead_history_shipments') };
}
