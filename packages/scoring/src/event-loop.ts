import { setImmediate } from 'node:timers/promises';
import type { EventLoop } from '@hammerhead/primitives';

/** This process's event loop, for work in steps. */
export const eventLoop: EventLoop = { now: () => performance.now(), yieldTurn: () => setImmediate() };
