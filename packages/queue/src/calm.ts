import type { BackendFactory, IQueueBackend } from 'bullmq';
import { Backoff } from './backoff.js';

/** The milliseconds that a worker waits after a failed fetch: at most a second is lost when the server is back. */
const firstRetryMs = 50;
const maxRetryMs = 1_000;
/**
 * The seconds that a worker waits for a job before it checks by itself. After an error BullMQ 6.7.0 would wait for up
 * to an hour on PostgreSQL, hoping for a notification on a connection that may be dead.
 */
const maxWaitSeconds = 5;

/**
 * Returns a backend that delays refusals. BullMQ's worker requests the next job again as soon as it was refused
 * (`retryIfFailed` with `onlyEmitError`), so a server that refuses (read-only, full, out of memory, starting) gets
 * thousands of requests a second, and if the refusal comes without I/O nothing else in the process gets a turn. Here a
 * refusal is delayed.
 */
export function calm<B extends IQueueBackend, C>(factory: BackendFactory<B, C>): BackendFactory<B, C> {
  return (name, opts, kind) => {
    const made = factory(name, opts, kind);
    const backend: IQueueBackend = made;
    const backoff = new Backoff(firstRetryMs, maxRetryMs);
    const moveToActive = backend.moveToActive.bind(backend);
    const waitForJob = backend.waitForJob.bind(backend);
    const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        const result = await work();
        backoff.succeeded();
        return result;
      } catch (error) {
        await backoff.pause();
        throw error;
      }
    };
    backend.moveToActive = (...args) => patiently(() => moveToActive(...args));
    backend.waitForJob = (seconds) => patiently(() => waitForJob(Math.min(seconds, maxWaitSeconds)));
    return made;
  };
}
