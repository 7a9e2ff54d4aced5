/** A way in which people write what the language spells otherwise. */
interface Slip {
  /** Looked for where the syntax is wrong; texts in quotes are blanked out. */
  readonly form: RegExp;
  readonly write: (found: string) => string | undefined;
}

const methods: Readonly<Record<string, string>> = {
  contains: 'contains',
  includes: 'contains',
  like: 'contains',
  startswith: 'startsWith',
  endswith: 'endsWith',
  matches: 'matches',
};

/** Every slip that is explained. No form may take a space that another begins with. */
const slips: readonly Slip[] = [
  { form: /[“”„‟«»‘’]/g, write: () => 'use straight quotes: "…"' },
  {
    form: /[\w.]{1,200} (?:contains|includes|like|starts ?with|ends ?with|matches) ?"[^"]{0,200}"/gi,
    write: (found) => {
      const [, of = '', asked = '', text = ''] = /^(\S+) ([^"]+)("[^"]*")$/.exec(found) ?? [];
      const method = methods[asked.replaceAll(' ', '').toLowerCase()] ?? 'contains';
      return `write ${of}.${method}(${text})`;
    },
  },
  { form: /\bis not\b/gi, write: () => 'write !=' },
  { form: /\bis\b/gi, write: () => 'write ==' },
  { form: /\band\b/gi, write: () => 'write &&' },
  { form: /\bor\b/gi, write: () => 'write ||' },
  { form: /\bnot in\b/gi, write: () => 'write !(x in [ … ])' },
  { form: /\bnot [\w.]{1,200}/gi, write: (found) => `write !${found.slice('not '.length)}` },
  { form: /\bnot ?\(/gi, write: () => 'write !( … )' },
  {
    form: /\bin \((?:"[^"]{0,200}"|[\w.]{1,60})/gi,
    write: () => 'a list stands in square brackets: write in [ … ]',
  },
  { form: /<>|≠|!==|=!/g, write: () => 'write !=' },
  { form: /===/g, write: () => 'write ==' },
  { form: /=>|≥/g, write: () => 'write >=' },
  { form: /=<|≤/g, write: () => 'write <=' },
  { form: /\d{1,9},\d{1,9}/g, write: (found) => `write ${plainNumber(found)}` },
  {
    form: /\d{1,9}(?:\.\d{1,6})? ?% ?/g,
    write: (found) => `write ${Number(found.replace('%', '').trim()) / 100}`,
  },
  { form: /&&?/g, write: (found) => (found === '&' ? 'write &&' : undefined) },
  { form: /\|\|?/g, write: (found) => (found === '|' ? 'write ||' : undefined) },
  { form: /==?/g, write: (found) => (found === '=' ? 'to compare, write ==' : undefined) },
];

/** `2,500` groups thousands; `12,5` has a decimal comma. */
const plainNumber = (found: string): string =>
  /^\d{1,3},\d{3}$/.test(found) ? found.replace(',', '') : found.replace(',', '.');

/** What was meant where the parser stumbles at `at`; undefined where it looks like no known slip. */
export function slipAt(
  text: string,
  at: number,
): { readonly at: number; readonly message: string } | undefined {
  const masked = withoutTexts(text);
  for (const { form, write } of slips) {
    for (const { 0: found, index } of masked.matchAll(form)) {
      if (at < index || at > index + found.length) continue;
      const message = write(text.slice(index, index + found.length));
      if (message !== undefined) return { at: index, message };
    }
  }
  return undefined;
}

/** The same text with blanks for what stands in quotes. */
function withoutTexts(text: string): string {
  return text.replaceAll(/"[^"]*"|'[^']*'/g, (quoted) => {
    const quote = quoted.charAt(0);
    return `${quote}${' '.repeat(quoted.length - 2)}${quote}`;
  });
}

const truths: Readonly<Record<string, string>> = {
  yes: 'true',
  no: 'false',
  true: 'true',
  false: 'false',
  y: 'true',
  n: 'false',
};

/** `write true` for `yes`, `Yes` or `TRUE`; undefined for other words. */
export function truthMeant(word: string): string | undefined {
  const key = word.toLowerCase();
  return Object.hasOwn(truths, key) ? truths[key] : undefined;
}

const numerals =
  'one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred thousand million';

export const isNumeral = (word: string): boolean => numerals.split(' ').includes(word.toLowerCase());

/** Words that operators are mistaken for, where the parser takes them for names. */
const operators: Readonly<Record<string, string>> = { and: '&&', or: '||', not: '!', null: 'has(…)' };

export const operatorMeant = (word: string): string | undefined =>
  Object.hasOwn(operators, word.toLowerCase()) ? operators[word.toLowerCase()] : undefined;
