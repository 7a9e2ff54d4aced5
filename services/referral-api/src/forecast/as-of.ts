import { cursorInstant } from '@hammerhead/service-kit';

/** An instant in a cursor from which weeks can be counted backward and forward, whoever made it up. */
export const plannedInstant = cursorInstant
  .refine((at) => at >= '2000' && at < '3000')
  .transform((at) => new Date(at).toISOString());
