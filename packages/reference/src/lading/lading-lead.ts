import { type Dated, inForce } from '../commodity/dated.js';
import { filingDeadlineHours } from '../filing/deadlines.js';

type Mode = keyof typeof filingDeadlineHours;

/** How long before departure cargo of a mode is laden, where its manifest does not say. */
export type LadingLead = Dated & {
  /** The day on which somebody must look again. */
  readonly reviewBy: string;
  readonly mode: Mode;
  readonly minutes: number;
  /** `deadline`: when the law has its papers filed; `estimate`: ours, until a port tells better. */
  readonly status: 'deadline' | 'estimate';
  readonly source: string;
};

const before = (hours: number): number => hours * 60;

/**
 * No law says when cargo is laden. For air, truck and rail this takes the deadline of EEI, which leaves the government
 * time to stop what was filed: 15 CFR 30.4(b). EEI of a vessel is due 24 hours before lading, which says nothing of the
 * time between lading and departure, so that is an estimate.
 */
export const ladingLeads: readonly LadingLead[] = [
  {
    mode: 'vessel',
    minutes: before(12),
    reviewBy: '2027-01-31',
    status: 'estimate',
    source: 'a feeder vessel is loaded in about half a day; terminals close 12 to 48 hours before departure',
  },
  {
    mode: 'air',
    minutes: before(filingDeadlineHours.air),
    reviewBy: '2027-01-31',
    status: 'deadline',
    source: '15 CFR 30.4(b): before scheduled departure',
  },
  {
    mode: 'truck',
    minutes: before(filingDeadlineHours.truck),
    reviewBy: '2027-01-31',
    status: 'deadline',
    source: '15 CFR 30.4(b): before arrival at the border',
  },
  {
    mode: 'rail',
    minutes: before(filingDeadlineHours.rail),
    reviewBy: '2027-01-31',
    status: 'deadline',
    source: '15 CFR 30.4(b): before arrival at the border',
  },
  {
    mode: 'mail',
    minutes: before(filingDeadlineHours.mail),
    reviewBy: '2027-01-31',
    status: 'estimate',
    source: '15 CFR 30.4(b) has 2 hours before exportation, taken as departure',
  },
];

const minuteMs = 60_000;

/**
 * The instant until which cargo can still be stopped, to order and to forecast by: when it is laden, as the manifest
 * states it, else its departure less the lead of its mode, which is an estimate. Neither forbids anybody a hold (`goneBy`).
 * A lading that is stated for after departure is a fault of the data, and departure counts.
 */
export function stoppableUntil({
  mode,
  ladingAt,
  departureAt,
}: {
  readonly mode: Mode;
  readonly ladingAt: Date | null;
  readonly departureAt: Date;
}): Date {
  if (ladingAt !== null) return ladingAt < departureAt ? ladingAt : departureAt;
  const day = departureAt.toISOString().slice(0, 10);
  const lead = ladingLeads.find((one) => one.mode === mode && inForce(one, day));
  return lead === undefined ? departureAt : new Date(departureAt.getTime() - lead.minutes * minuteMs);
}
