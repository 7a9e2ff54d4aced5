/** Figures that a scanner produces for letters; a 1 may be either of two. */
const letters: Readonly<Record<string, string>> = { '0': 'O', '3': 'E', '4': 'A', '5': 'S', '8': 'B' };
const ones = ['I', 'L'] as const;

/** Runs of letters and figures. */
const words = /[A-Z0-9]+/gi;
const HAS_FIGURE = /[013458]/;
/** Names and numbers of things: `3D`, `K9`, `YV2964`, `B52`. */
const numbered = /^(?:[A-Z]+[0-9]+|[0-9]+[A-Z]{1,2}|[0-9]+(?:ST|ND|RD|TH))$/i;
/** Signs within a word that replace letters: `SM!TH`, `SM|TH`, `RO$A`. */
const signs = /(?<=[A-Za-z])[!|$](?=[A-Za-z])/g;
const ENDS_WITH_FIGURE = /^[A-Z]{4,}[013]$/i;

/** Reads figures within words as letters. @returns the possible texts; none where there are no such figures */
export function withLettersForFigures(text: string): readonly string[] {
  const figures = text.replace(signs, (sign) => (sign === '$' ? '5' : '1'));
  if (!/[0-9]/.test(figures)) return [];
  const read = ones.map((one) =>
    figures.replace(words, (word) => {
      if (word.length < 3 || !HAS_FIGURE.test(word)) return word;
      const count = word.replace(/[^0-9]/g, '').length;
      if (count * 2 > word.length || (numbered.test(word) && !ENDS_WITH_FIGURE.test(word))) return word;
      if (/[2679]/.test(word)) return word;
      return word.replace(/[0-9]/g, (figure) => (figure === '1' ? one : (letters[figure] ?? figure)));
    }),
  );
  return [...new Set(read)].filter((other) => other !== text);
}
