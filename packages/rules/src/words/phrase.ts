/** A condition in words. Negations stand in its leaves, so that no reader has to turn one around. */
export type Phrase =
  | { readonly kind: 'fact'; readonly text: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Phrase[] }
  /** `yes` where `test` holds, else `no`. */
  | { readonly kind: 'choose'; readonly test: Phrase; readonly yes: Phrase; readonly no: Phrase }
  /** What is asked of the items of a list: `on some line of goods`. */
  | { readonly kind: 'items'; readonly where: string; readonly part: Phrase };

export const fact = (text: string): Phrase => ({ kind: 'fact', text });

/** Joins parts, taking in those that are joined in the same way. */
export function joined(kind: 'all' | 'any', parts: readonly Phrase[]): Phrase {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const short: Phrase[] = [];
  for (const part of flat) {
    const before = short.at(-1);
    const merged = before && merge(kind, before, part);
    if (merged !== undefined) short.pop();
    short.push(merged ?? part);
  }
  return short.length === 1 && short[0] !== undefined ? short[0] : { kind, parts: short };
}

/** A fact that ends with a name: `its HS code is in the list` and `arms`, `it speaks of` and *body armor*. */
const named = /^([^`*]*) ((?:`[^`]*`|\*[^*]*\*)(?: or (?:`[^`]*`|\*[^*]*\*))*)$/;

/** Two facts that differ in the name at their end alone, as one: `speaks of a or b`, `does not speak of a or b`. */
function merge(kind: 'all' | 'any', one: Phrase, other: Phrase): Phrase | undefined {
  if (one.kind !== 'fact' || other.kind !== 'fact') return undefined;
  const [, head, names] = named.exec(one.text) ?? [];
  const [, otherHead, otherNames] = named.exec(other.text) ?? [];
  if (head === undefined || head !== otherHead) return undefined;
  const denies = / (?:no|not) /.test(`${head} `);
  return denies === (kind === 'all') ? fact(`${head} ${names} or ${otherNames}`) : undefined;
}

/** The phrase in one line. */
export function inline(phrase: Phrase): string {
  switch (phrase.kind) {
    case 'fact':
      return phrase.text;
    case 'all':
      return phrase.parts
        .map((part) => (part.kind === 'any' ? `(${inline(part)})` : inline(part)))
        .join(' and ');
    case 'any':
      return phrase.parts
        .map((part) => (part.kind === 'all' ? `(${inline(part)})` : inline(part)))
        .join(' or ');
    case 'choose':
      return `${inline(phrase.yes)} where ${inline(phrase.test)}, else ${inline(phrase.no)}`;
    case 'items':
      return `${phrase.where} ${inline(phrase.part)}`;
  }
}

const longestLine = 110;

/** The phrase as an indented list of Markdown: short parts in one line, long ones as lists of their own. */
export function bullets(phrase: Phrase, indent = ''): readonly string[] {
  const parts = phrase.kind === 'all' ? phrase.parts : [phrase];
  return parts.flatMap((part) => bullet(part, indent));
}

function bullet(phrase: Phrase, indent: string): readonly string[] {
  const line = inline(phrase);
  if (phrase.kind === 'fact' || line.length <= longestLine) return [`${indent}- ${line}`];
  const deeper = `${indent}  `;
  switch (phrase.kind) {
    case 'all':
      return [`${indent}- all of`, ...phrase.parts.flatMap((part) => bullet(part, deeper))];
    case 'any':
      return [`${indent}- any of`, ...phrase.parts.flatMap((part) => bullet(part, deeper))];
    case 'choose':
      return choice(phrase, indent, '');
    case 'items':
      return [`${indent}- ${phrase.where}`, ...bullets(phrase.part, deeper)];
  }
}

/** `- where …`, `- else where …`, `- else`: a chain of choices at one depth. */
function choice(
  { test, yes, no }: Phrase & { readonly kind: 'choose' },
  indent: string,
  before: string,
): readonly string[] {
  const deeper = `${indent}  `;
  return [
    `${indent}- ${before}where ${inline(test)}`,
    ...bullet(yes, deeper),
    ...(no.kind === 'choose' ? choice(no, indent, 'else ') : [`${indent}- else`, ...bullet(no, deeper)]),
  ];
}
