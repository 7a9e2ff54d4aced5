import { wordsOf } from '@hammerhead/parties';

/**
 * Returns the text once, where it is a name of two words or more that is written twice, as forms that ask twice produce
 * it.
 */
export function writtenOnce(text: string): string {
  const parts = text.match(PARTS) ?? [];
  const half = parts.length / 2;
  if (half < 2 || !Number.isInteger(half)) return text;
  const words = parts.map(wordIn);
  for (let at = 0; at < half; at += 1) if (words[at] !== words[at + half]) return text;
  const once = parts
    .slice(0, half)
    .join(' ')
    .replace(/(?<![\s,;/-])[\s,;/-]+$/, '');
  return writtenOnce(once);
}

const PARTS = /[^\s,;/-]+[,;/-]?/g;
const wordIn = (part: string): string => wordsOf(part, new Map()).join('');
