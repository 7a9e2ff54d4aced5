/** The characters that separate what an X12 interchange holds. Its header states them, and data cannot escape them. */
export interface Delimiters {
  readonly element: string;
  readonly segment: string;
  readonly component: string;
  readonly repetition: string;
}

/**
 * What each may be, the usual one first. The last of each is the control character that ASCII has for it, which data
 * never holds: `clean` takes control characters out.
 */
const candidates = {
  element: ['*', '|', '\u001D'],
  segment: ['~', "'", '\u001C'],
  component: ['>', ':', '\u001F'],
  repetition: ['^', '!', '\u001E'],
} as const;

/** Delimiters that none of these texts holds, since X12 knows no way to escape one. */
export function delimitersFor(texts: readonly string[]): Delimiters {
  const free = (which: readonly string[]): string =>
    which.find((one) => texts.every((text) => !text.includes(one))) ?? which.at(-1) ?? '';
  return {
    element: free(candidates.element),
    segment: free(candidates.segment),
    component: free(candidates.component),
    repetition: free(candidates.repetition),
  };
}

/** A text as an element may hold it: without control characters, and without blanks at its ends. */
export const clean = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ').trim();
