import type { FeedHold, Transport } from '@hammerhead/contracts';
import { type Segment, writeInterchange } from './write-interchange.js';

/** What an interchange tells: holds with the manifests that carry them. */
export interface CustomsStatus {
  readonly receiver: string;
  readonly control: number;
  readonly at: Date;
  readonly holds: readonly FeedHold[];
  /** How each manifest travels, by its number. */
  readonly transports: ReadonlyMap<string, Transport>;
}

/** Disposition codes of CBP: do not load, and that it no longer stands (docs/adr/0024). */
const doNotLoad = '6H';
const mayBeLoaded = '6I';

/** Data element 91, Transportation Method/Type Code. */
const methods = { vessel: 'VE', air: 'A', truck: 'M', rail: 'R', mail: 'D' } as const;

/** Stands for a carrier whose Standard Carrier Alpha Code is not known: X409 is mandatory. */
const unknownCarrier = 'UNKN';

/** Writes holds as an X12 350, Customs Status Information, of version 006020: a transaction set for each manifest. */
export function writeCustomsStatus({ receiver, control, at, holds, transports }: CustomsStatus): string {
  const byManifest = new Map<string, FeedHold[]>();
  for (const hold of holds) {
    const carried = byManifest.get(hold.manifestNumber);
    if (carried === undefined) byManifest.set(hold.manifestNumber, [hold]);
    else carried.push(hold);
  }
  return writeInterchange({
    sender: 'HAMMERHEAD',
    receiver,
    group: 'AU',
    set: '350',
    version: '006020',
    control,
    at,
    sets: Array.from(byManifest, ([number, carried]) => setOf(number, carried, transports.get(number))),
  });
}

function setOf(number: string, holds: readonly FeedHold[], transport: Transport | undefined): Segment[] {
  const { carrier, conveyance, voyage, mode, portOfExport, departureAt } = transport ?? {};
  const scac = /^[A-Z]{2,4}$/.test(carrier ?? '') ? (carrier ?? undefined) : undefined;
  const [first] = holds;
  const day = dayOf(departureAt ?? first?.placedAt ?? '');
  return [
    numbered('M10', {
      1: scac,
      2: mode === undefined ? undefined : methods[mode],
      5: within(conveyance, 2, 28),
      6: within(voyage, 2, 30),
      7: number,
    }),
    ['P4', portOfExport ?? 'US', day],
    ...holds.flatMap((hold) => [
      ...posting(hold, doNotLoad, hold.placedAt, scac),
      ...(hold.releasedAt === null ? [] : posting(hold, mayBeLoaded, hold.releasedAt, scac)),
    ]),
  ];
}

/** A posting to a bill: X4 with its code and time, and N9 with the bills as sent. */
const posting = (
  { bill, masterBill }: FeedHold,
  code: string,
  at: string,
  scac: string | undefined,
): Segment[] => [
  numbered('X4', {
    1: within(bill, 1, 50),
    5: dayOf(at),
    6: at.slice(11, 19).replaceAll(':', ''),
    7: code,
    9: scac ?? unknownCarrier,
    17: 'UT',
  }),
  ['N9', 'BM', bill],
  ...(masterBill === null ? [] : [['N9', 'MB', masterBill]]),
];

/** A segment from its elements by their numbers, as the standard has them. */
const numbered = (id: string, elements: Readonly<Record<number, string | undefined>>): Segment => {
  const last = Math.max(...Object.keys(elements).map(Number));
  return [id, ...Array.from({ length: last }, (_, index) => elements[index + 1])];
};

const dayOf = (instant: string): string => instant.slice(0, 10).replaceAll('-', '');

/** An optional element where it has room for the text; cut, it would name something else. */
const within = (text: string | null | undefined, least: number, most: number): string | undefined =>
  typeof text === 'string' && text.length >= least && text.length <= most ? text : undefined;
