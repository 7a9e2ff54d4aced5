/** A text, with the place of each of its characters in the text that it was made from. */
export interface Mapped {
  readonly text: string;
  /** The place of each UTF-16 unit, followed by the length of the original; absent if the places are the same. */
  readonly origin?: readonly number[];
}

/**
 * Replaces the matches of a global expression and records their places: each unit of a replacement gets the place where
 * the match began. Returns the same object if nothing is replaced.
 * @param replacement the new text, or undefined to leave the match as it is
 */
export function replaceMapped(
  from: Mapped,
  pattern: RegExp,
  replacement: (match: string, at: number) => string | undefined,
): Mapped {
  let text = '';
  let origin: number[] | undefined;
  let read = 0;
  const originOf = (place: number): number => from.origin?.[place] ?? place;
  const copyTo = (end: number, into: number[]): void => {
    text += from.text.slice(read, end);
    for (; read < end; read += 1) into.push(originOf(read));
  };
  for (const match of from.text.matchAll(pattern)) {
    const made = replacement(match[0], match.index);
    if (made === undefined || made === match[0]) continue;
    origin ??= [];
    copyTo(match.index, origin);
    text += made;
    for (let unit = 0; unit < made.length; unit += 1) origin.push(originOf(match.index));
    read = match.index + match[0].length;
  }
  if (origin === undefined) return from;
  copyTo(from.text.length, origin);
  origin.push(originOf(from.text.length));
  return { text, origin };
}
