import { marksFaults, maySee, strictestOf } from '@hammerhead/access';
import type { InputFault, Marks } from '@hammerhead/contracts';
import type { LockedCopy } from '@hammerhead/storage';

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

/**
 * What of the marks of a reply its recipient may not see: then it is not told. TLP says how far an agency may pass on what
 * it is told (FIRST TLP 2.0), but RED is for persons. Officers may speak for every country of the agreement.
 */
export function replyMarksFaults(
  marks: Marks | undefined,
  { agency, countries, agreed }: Pick<LockedCopy, 'agency' | 'countries' | 'agreed'>,
): InputFault[] {
  if (marks === undefined) return [];
  const { tlp, dissemination = [], relTo } = marks;
  const officer = { subject: '', role: 'partner', agency, federal: false } as const;
  const sees = (one: Marks): boolean =>
    maySee({ ...officer, countries: [...countries, ...agreed] }, one, { subject: '' });
  return [
    ...(tlp === 'RED'
      ? [{ path: 'marks.tlp', message: `RED is for persons, and ${agency} is an agency` }]
      : []),
    ...dissemination.flatMap((limit) =>
      limit === 'REL TO' || sees({ dissemination: [limit] })
        ? []
        : [{ path: 'marks.dissemination', message: `${limit} keeps it from ${agency}` }],
    ),
    ...(relTo === undefined || sees({ relTo })
      ? []
      : [
          {
            path: 'marks.relTo',
            message: `must name every country of the agreement with ${agency}: ${[...new Set([...countries, ...agreed])].join(', ')}`,
          },
        ]),
  ];
}

/** Marks as they are stored: none is null. */
export const markedWith = (marks: Marks | undefined): Marks | null => strictestOf(marks);
