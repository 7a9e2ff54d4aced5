import type { InputFault } from '@hammerhead/contracts';

/** What is wrong with when something is said to have arrived: that is to come. */
export const arrivalFaults = (arrivedAt: string | undefined, now: Date): InputFault[] =>
  arrivedAt !== undefined && Date.parse(arrivedAt) > now.getTime()
    ? [{ path: 'arrivedAt', message: 'is to come: answer `in_transit` until it has arrived' }]
    : [];
