import type { Random } from '@hammerhead/primitives';

/*
 * Writes phrases out: of `CHARGEURS? (?:DE |A )?[0-9]{2,3} COUPS` it makes `CHARGEUR A 30 COUPS`. It shares nothing
 * with the code that reads the words of phrases, so that the one tests the other.
 */

type Writer = (random: Random) => string;

const piece = /\(\?:|\(\?!|[()|]|\[[^\]]*\]|\\.|\{[0-9]+(?:,[0-9]+)?\}|\?|[^?]/y;

/** Returns a writer of one phrase; gaps are written as blanks, and figures and words that can be any at random. */
export const writerOf = (phrase: string): Writer => {
  let place = 0;
  const next = (): string => {
    piece.lastIndex = place;
    return piece.exec(phrase)?.[0] ?? '';
  };
  const take = (): string => {
    const part = next();
    place += part.length;
    return part;
  };

  const alternatives = (): Writer => {
    const all = [sequence()];
    while (next() === '|') {
      take();
      all.push(sequence());
    }
    return (random) => random.pick(all)(random);
  };

  const sequence = (): Writer => {
    const parts: Writer[] = [];
    for (let part = next(); part !== '' && part !== '|' && part !== ')'; part = next()) parts.push(counted());
    return (random) => parts.map((write) => write(random)).join('');
  };

  const one = (): Writer => {
    const part = take();
    if (part.startsWith('(?')) {
      const inner = alternatives();
      take();
      return part === '(?!' ? () => '' : inner;
    }
    if (part === ' ') return (random) => random.pick([' ', '-']);
    if (part.startsWith('[')) {
      if (part.includes('\\s') || part === '[ .]' || part === '[ X-]') return () => ' ';
      if (part.includes('0-9')) return () => '3';
      if (part.includes('1-9')) return () => '5';
      return (random) => random.pick(Array.from(part.slice(1, -1)));
    }
    if (part.startsWith('\\')) return () => part.slice(1);
    return () => (part === '.' ? ' ' : part);
  };

  const counted = (): Writer => {
    let write = one();
    for (let part = next(); part === '?' || part.startsWith('{'); part = next()) {
      take();
      const inner = write;
      if (part === '?') write = (random) => (random.next() < 0.5 ? inner(random) : '');
      else {
        const [least = 0] = part.slice(1, -1).split(',').map(Number);
        write = (random) => Array.from({ length: Math.max(1, least) }, () => inner(random)).join('');
      }
    }
    return write;
  };

  return alternatives();
};
