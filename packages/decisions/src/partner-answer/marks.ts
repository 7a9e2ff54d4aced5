import { marksFaults, strictestOf } from '@hammerhead/access';
import type { InputFault, Marks } from '@hammerhead/contracts';
import type { LockedCopy } from '@hammerhead/storage';
import { forbiddenTo } from '../release/marks.js';

/**
 * What is wrong with the marks of what a partner says to the United States: TLP that is for nobody there. RED is for persons
 * who were present (FIRST TLP 2.0), and a partner speaks to a country: it knows none of its officers by name, and a check of
 * `recipients` would tell which of them exist. (Whom marks let read it beside these, `maySee` decides.)
 */
export function ownMarksFaults(marks: Marks | undefined): InputFault[] {
  if (marks === undefined) return [];
  const closed = marks.tlp === undefined ? undefined : closedToOthers[marks.tlp];
  return [
    ...marksFaults(marks, 'marks'),
    ...(closed === undefined ? [] : [{ path: 'marks.tlp', message: closed }]),
  ];
}

const closedToOthers: Readonly<Partial<Record<NonNullable<Marks['tlp']>, string>>> = {
  RED: 'RED is for persons, and it is said to the United States: AMBER keeps it with those there who work on the case',
  'AMBER+STRICT': 'AMBER+STRICT keeps it within your own agency, and it is said to another',
};

/** What of the marks of a reply its recipient may not see: then it is not told. */
export const replyMarksFaults = (
  marks: Marks | undefined,
  { agency, countries, agreed }: Pick<LockedCopy, 'agency' | 'countries' | 'agreed'>,
): InputFault[] =>
  forbiddenTo(marks ?? null, { agency, countries: [...countries, ...agreed] }).map(({ member, message }) => ({
    path: `marks.${member}`,
    message,
  }));

/** Marks as they are stored: none is null. */
export const markedWith = (marks: Marks | undefined): Marks | null => strictestOf(marks);
