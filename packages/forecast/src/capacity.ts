import { groupedBy } from './grouped-by.js';

/** What a past shift answered before it was laden. */
export interface CountedShift {
  readonly answers: number;
  /** Whether more was waiting: if not, the shift could have answered at least as many. */
  readonly busy: boolean;
  /** Shifts of one kind have the same time of day, on weekdays or on weekends. */
  readonly kind: string;
}

/**
 * What each shift could have answered. Of a busy one that is what it did answer. One that ran out of work says only "at
 * least so many": it stands for the busy ones of its kind that answered more, or for itself where there are none (a
 * censored observation is redistributed to the right: Efron 1967).
 * @returns for each shift the values that it stands for, one as likely as the other
 */
export function settleCapacity(shifts: readonly CountedShift[]): readonly (readonly number[])[] {
  const busy = groupedBy(
    shifts.filter((shift) => shift.busy),
    ({ kind }) => kind,
  );
  return shifts.map((shift) => {
    if (shift.busy) return [shift.answers];
    const more = (busy.get(shift.kind) ?? []).flatMap(({ answers }) =>
      answers > shift.answers ? [answers] : [],
    );
    return more.length === 0 ? [shift.answers] : more;
  });
}
