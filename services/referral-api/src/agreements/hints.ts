import { nearest } from '@hammerhead/primitives';
import type { AgreementRow, Officers } from '@hammerhead/storage';

/** Why nothing that is released under an agreement might reach anybody, or should not be. */
export function hintsOf(
  { agency, countries, demonstration }: Pick<AgreementRow, 'agency' | 'countries' | 'demonstration'>,
  officers: Officers,
): string[] {
  return [
    ...(demonstration
      ? [
          'a first start made it to try the program with; no agency has assured anything: end it before real work',
        ]
      : []),
    ...unread(agency, countries, officers),
  ];
}

/** The agency of an officer is compared as it is written: a misspelt one has nobody. */
function unread(
  agency: string,
  countries: readonly string[],
  { known, covered, agencies }: Officers,
): string[] {
  if (covered > 0) return [];
  if (known > 0)
    return [
      `no officer of ${agency} speaks for ${countries.join(', ')}, so nobody can read what is released under it`,
    ];
  const near = nearest(agency, agencies);
  return [
    `no officer of ${agency} is known, so nobody can read what is released under it` +
      (near === undefined ? '' : `; did you mean ${near}?`),
  ];
}
