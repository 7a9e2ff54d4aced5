import { setImmediate } from 'node:timers/promises';
import type { EventLoop } from '@hammerhead/primitives';

/** The event loop of this process, for work in steps. */
export const eventLoop: EventLoop = { now: () => performance.now(), yieldTurn: () => setImmediate() };
