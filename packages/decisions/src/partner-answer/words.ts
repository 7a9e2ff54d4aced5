import type { StoredAnswer } from '@hammerhead/contracts';

/** What was found, in words: `2 × pistol, 3 kg × narcotics`. */
export const foundWords = (
  found: readonly { readonly type: string; readonly count: number; readonly unit?: string | undefined }[],
): string =>
  found
    .map(
      ({ type, count, unit }) =>
        `${count}${unit === undefined ? '' : ` ${unit}`} × ${type.replaceAll('_', ' ')}`,
    )
    .join(', ');

/** What a partner answered, in a sentence. */
export function answerSentence(agency: string, { outcome, items = [] }: StoredAnswer): string {
  switch (outcome) {
    case 'found':
      return `${agency} found ${items.length === 0 ? 'contraband, and does not say what' : foundWords(items)}`;
    case 'examined_clean':
      return `${agency} examined it and found nothing`;
    case 'not_arrived':
      return `${agency} says that it did not arrive`;
    case 'in_transit':
      return `${agency} says that it is still on its way`;
    case 'unable':
      return `${agency} was not able to look`;
  }
}
