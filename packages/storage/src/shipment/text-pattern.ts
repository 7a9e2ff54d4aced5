/** A text to look for in a column of codes, in any case of ASCII letters; both are in capital letters. */
export interface TextPattern {
  /** The whole text, in each way in which it may be written. */
  readonly whole: readonly string[];
  /** What it begins or ends with; null where parts are not looked for. */
  readonly part: string | null;
}

/** Characters of the end of a text that an index holds, the last one first. */
export const endLength = 7;

/** Folds ASCII letters alone, as the indexes do: whatever else a database may fold depends on its locale. */
export const folded = (column: string): string => `upper(${column} collate "C")`;

/** The last character in the order of "C": a text that begins with `part` lies between `part` and `part` with this. */
const last = '\u{10ffff}';

/** SQL: the column is one of the whole texts. */
export const isWhole = (column: string, whole: string): string =>
  `${folded(column)} = any (${whole}::text[])`;

/** SQL: the end of the texts that begin so, in the order of "C". */
export const lastBeginning = (part: string): string => `(${part} || '${last}')`;

/** SQL: the column begins so. */
export const begins = (column: string, part: string): string =>
  `(${folded(column)} >= ${part}::text and ${folded(column)} < ${lastBeginning(`${part}::text`)})`;

/** SQL: the last characters of the column are those of the part, by the index of ends. */
export const endsLike = (column: string, part: string): string => {
  const endOf = (text: string): string => `reverse(right(${text}, ${endLength}))`;
  const [end, wanted] = [endOf(folded(column)), endOf(`${part}::text`)];
  return `(${end} >= ${wanted} and ${end} < ${lastBeginning(wanted)})`;
};

/** SQL: the column ends so. */
export const ends = (column: string, part: string): string =>
  `right(${folded(column)}, length(${part}::text)) = ${part}::text`;
