import type { Disposition, WaiverGround } from '@hammerhead/contracts';

/** The dispositions that keep the cargo where it is: a hold outlasts them. Every other end of a referral releases it. */
const keeping: ReadonlySet<string> = new Set<Disposition>([
  'detained_for_license',
  'seized_firearms',
  'seized_parts',
  'seized_ammunition',
  'seized_other',
]);
export const keepsCargo = (disposition: string): boolean => keeping.has(disposition);

/** The dispositions that state themselves on which ground cargo is let go unexamined. */
const stated: ReadonlyMap<string, WaiverGround> = new Map<string, WaiverGround>([
  ['departed_partner_notified', 'departed'],
  ['redelivery_ordered', 'departed'],
  ['controlled_delivery', 'operation'],
]);
export const groundOf = (disposition: string): WaiverGround | undefined => stated.get(disposition);
