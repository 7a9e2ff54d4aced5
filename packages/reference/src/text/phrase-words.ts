/*
 * The words of which phrases consist. A phrase is a regular expression (see `TermList`), so its words are read off its
 * parts: what stands before the first gap, after the last one, and between them.
 */

/** What a part of a phrase can be: a run without a gap, or runs with gaps between them. */
type Runs = {
  /** Runs of a part that has no gap. */
  readonly whole: ReadonlySet<string>;
  /** Runs up to the first gap, and from the last one on. */
  readonly heads: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
  /** Words between two gaps. */
  readonly inner: ReadonlySet<string>;
};

const none: ReadonlySet<string> = new Set();
const empty: ReadonlySet<string> = new Set(['']);
const nothing: Runs = { whole: empty, heads: none, tails: none, inner: none };
/** Anything that is no letter or figure of a word: a sign, a blank, or a count, which can be any. */
const gap: Runs = { whole: none, heads: empty, tails: empty, inner: none };

const joined = (one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> => {
  const all = new Set<string>();
  for (const first of one) for (const second of other) all.add(first + second);
  return all;
};

const either = (one: Runs, other: Runs): Runs => ({
  whole: new Set([...one.whole, ...other.whole]),
  heads: new Set([...one.heads, ...other.heads]),
  tails: new Set([...one.tails, ...other.tails]),
  inner: new Set([...one.inner, ...other.inner]),
});

const then = (one: Runs, other: Runs): Runs => ({
  whole: joined(one.whole, other.whole),
  heads: new Set([...one.heads, ...joined(one.whole, other.heads)]),
  tails: new Set([...other.tails, ...joined(one.tails, other.whole)]),
  inner: new Set([...one.inner, ...other.inner, ...joined(one.tails, other.heads)]),
});

const piece = /\(\?:|\(\?!|[()|]|\[[^\]]*\]|\\.|\{[0-9]+(?:,[0-9]+)?\}|\?|[^?]/y;
/** A letter or figure, or a list of them: `[05]`. */
const listed = /^\[?([A-Z0-9]{1,36})\]?$/;
const mayBeLeftOut = /^(?:\?|\{0[,}])/;

/** Reads the parts of one phrase from left to right. */
class Parts {
  readonly #phrase: string;
  #place = 0;

  constructor(phrase: string) {
    this.#phrase = phrase;
  }

  #next(): string {
    piece.lastIndex = this.#place;
    const [part = ''] = piece.exec(this.#phrase) ?? [];
    return part;
  }

  #take(): string {
    const part = this.#next();
    this.#place += part.length;
    return part;
  }

  /** Reads alternatives up to the end of their group. */
  alternatives(): Runs {
    let runs = this.#sequence();
    while (this.#next() === '|') {
      this.#take();
      runs = either(runs, this.#sequence());
    }
    return runs;
  }

  #sequence(): Runs {
    let runs = nothing;
    for (let part = this.#next(); part !== '' && part !== '|' && part !== ')'; part = this.#next())
      runs = then(runs, this.#counted(this.#part()));
    return runs;
  }

  #part(): Runs {
    const part = this.#take();
    if (part.startsWith('(')) {
      const runs = this.alternatives();
      this.#take();
      return part === '(?!' ? nothing : runs;
    }
    // A blank may be left out: HAND GUN, HANDGUN.
    if (part === ' ') return either(nothing, gap);
    const [, signs] = listed.exec(part) ?? [];
    return signs === undefined ? gap : { ...nothing, whole: new Set(signs) };
  }

  #counted(runs: Runs): Runs {
    let found = runs;
    for (let part = this.#next(); part === '?' || part.startsWith('{'); part = this.#next())
      // A gap that may be left out stays one, or every figure would be glued to every word.
      if (mayBeLeftOut.test(this.#take()) && runs !== gap) found = either(nothing, found);
    return found;
  }
}

/** Words of letters, and names of models: a unit behind a figure (`9MM`) is none. */
const word = /^[A-Z]+$|^[A-Z]{2,}[0-9]+$/;

/** Returns the words of a phrase, also as they are written where a blank is left out: `HAND`, `GUN`, `HANDGUN`. */
export const wordsOf = (phrase: string): readonly string[] => {
  const { whole, heads, tails, inner } = new Parts(phrase).alternatives();
  return [...new Set([...whole, ...heads, ...tails, ...inner])].filter((run) => word.test(run));
};
