import { marksFaults, strictestOf } from '@hammerhead/access';
import type { InputFault, Marks } from '@hammerhead/contracts';
import type { LockedCopy } from '@hammerhead/storage';
import { forbiddenTo } from '../release/marks.js';

/**
 * What is wrong with the marks of what a partner says to the United States: nobody there could read it. (Whom they let read
 * it beside these, `maySee` decides.)
 */
export function ownMarksFaults(marks: Marks | undefined): InputFault[] {
  if (marks === undefined) return [];
  const { tlp, recipients = [] } = marks;
  const closed =
    tlp === 'AMBER+STRICT' || (tlp === 'RED' && recipients.length === 0)
      ? [
          {
            path: 'marks.tlp',
            message:
              tlp === 'RED'
                ? 'RED is for those whom `recipients` names, and it names nobody in the United States'
                : 'AMBER+STRICT keeps it within your own agency, and it is said to another',
          },
        ]
      : [];
  return [...marksFaults(marks, 'marks'), ...closed];
}

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
