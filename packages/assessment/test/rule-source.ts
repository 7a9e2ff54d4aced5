import { defaultSource } from './rule-set.js';

/** A rule of the default file, its texts as they stand there, in one line each. */
export type WrittenRule = {
  readonly id: string;
  readonly when: string;
  readonly points: string;
  readonly because: string;
  readonly caution: string;
};

const textOf = (block: string, key: string): string => {
  const [, written = ''] = new RegExp(`^    ${key}: (.*(?:\\n {6,}.*)*)`, 'm').exec(block) ?? [];
  return written.replace(/^>-/, '').replaceAll(/\s+/g, ' ').trim();
};

export const writtenRules: readonly WrittenRule[] = defaultSource
  .split(/^ {2}- id: /m)
  .slice(1)
  .map((block) => ({
    id: block.slice(0, block.indexOf('\n')),
    when: textOf(block, 'when'),
    points: textOf(block, 'points'),
    because: textOf(block, 'because'),
    caution: textOf(block, 'caution'),
  }));
