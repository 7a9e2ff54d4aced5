import type { Decision, Disposition } from '@hammerhead/contracts';

/** Of a referral that nobody made. */
const referral = '018a9b1c-0d2e-7f30-8a4b-0123456789ab';
const disposition: Disposition = 'seized_firearms';

/** What confirms, and what takes back, that a shipment was seized. */
export const seized = (shipment: string, position: number): Decision => ({
  kind: 'disposition',
  body: { referral, shipment, position, bill: 'A', disposition },
});
export const takenBack = (shipment: string): Decision => ({
  kind: 'reopening',
  body: { referral, shipment, bill: 'A', closedBy: null, disposition, reason: 'a test' },
});
