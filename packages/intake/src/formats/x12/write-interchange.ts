import { clean, delimitersFor } from './delimiters.js';

/** A segment: its id and its elements in order; an absent one is empty. */
export type Segment = readonly (string | undefined)[];

/** What goes into an interchange of one functional group. */
export interface Interchange {
  readonly sender: string;
  readonly receiver: string;
  /** Of the functional group, such as `AU` for customs status information. */
  readonly group: string;
  /** Of the transaction sets, such as `350`. */
  readonly set: string;
  /** Version, release and subrelease of X12, such as `006020`. */
  readonly version: string;
  /** 1 to 999,999,999; the same for the interchange and its group. */
  readonly control: number;
  readonly at: Date;
  /** The segments of each transaction set, without its envelope. */
  readonly sets: readonly (readonly Segment[])[];
}

/** The characters that ISA06 and ISA08 have room for. */
const partnerLength = 15;

/**
 * Writes an X12 interchange: ISA, GS, for each transaction set ST to SE, GE, IEA, with control numbers and counts (X12.5,
 * X12.6). One without transaction sets has no group.
 */
export function writeInterchange(interchange: Interchange): string {
  const { sender, receiver, group, set, version, at, sets } = interchange;
  const control = String(interchange.control).padStart(9, '0');
  const [from, to] = [partnerOf(sender), partnerOf(receiver)];
  const body = sets.map((segments) => segments.map((segment) => segment.map((text) => clean(text ?? ''))));
  const { element, segment, component, repetition } = delimitersFor([from, to, ...body.flat(2)]);
  const day = at.toISOString().slice(0, 10).replaceAll('-', '');
  const minute = at.toISOString().slice(11, 16).replace(':', '');
  const header = [
    ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', from.padEnd(partnerLength), 'ZZ'],
    [
      to.padEnd(partnerLength),
      day.slice(2),
      minute,
      repetition,
      version.slice(0, 5),
      control,
      '0',
      'P',
      component,
    ],
  ].flat();
  const groups = [
    ['GS', group, from, to, day, minute, String(interchange.control), 'X', version],
    ...body.flatMap((segments, index) => {
      const number = String(index + 1).padStart(4, '0');
      return [['ST', set, number], ...segments, ['SE', String(segments.length + 2), number]];
    }),
    ['GE', String(sets.length), String(interchange.control)],
  ];
  return [header, ...(sets.length === 0 ? [] : groups), ['IEA', sets.length === 0 ? '0' : '1', control]]
    .map((elements) => `${withoutTail(elements).join(element)}${segment}`)
    .join('');
}

const partnerOf = (name: string): string => clean(name).slice(0, partnerLength).trim();

/** Empty elements at the end of a segment are left out. */
function withoutTail(elements: readonly string[]): readonly string[] {
  const last = elements.findLastIndex((text) => text !== '');
  return elements.slice(0, last + 1);
}
