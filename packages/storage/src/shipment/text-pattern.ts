/** A text to look for in a column of codes, in any case of ASCII letters; both are in capital letters. */
export interface TextPattern {
  /** The whole text, in each way in which it may be written. */
  readonly whole: readonly string[];
  /** What it begins or ends with; null where too little was asked for to look for a part. */
  readonly part: string | null;
}

/** Folds ASCII letters alone, as the indexes do: whatever else a database may fold depends on its locale. */
export const folded = (column: string): string => `upper(${column} collate "C")`;

/** The last character in the order of "C": a text that begins with `part` lies between `part` and `part` with this. */
const last = '\u{10ffff}';

const between = (expression: string, part: string): string =>
  `(${expression} >= ${part} and ${expression} < ${part} || '${last}')`;

/** SQL: the column is one of the whole texts. */
export const isWhole = (column: string, whole: string): string =>
  `${folded(column)} = any (${whole}::text[])`;
/** SQL: the column begins so. */
export const begins = (column: string, part: string): string => between(folded(column), `${part}::text`);
/** SQL: the column ends so. */
export const ends = (column: string, part: string): string =>
  between(`reverse(${folded(column)})`, `reverse(${part}::text)`);
