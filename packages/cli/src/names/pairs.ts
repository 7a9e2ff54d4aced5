import { readFile } from 'node:fs/promises';
import {
  type Accuracy,
  accuracyOf,
  type PairClass,
  pairClasses,
  pairFiles,
  parsePairs,
  type ScoredPair,
  scorePair,
} from '@hammerhead/calibration';
import { printable, table } from '../terminal/format.js';

/** The scores from which a hit counts half, and in full (PTY-02). */
export const thresholds = [0.85, 0.92] as const;

export interface PairReport {
  readonly set: keyof typeof pairFiles;
  readonly thresholds: readonly {
    readonly atLeast: number;
    readonly all: Accuracy;
    readonly classes: Readonly<Record<PairClass, Accuracy>>;
  }[];
  /** The pairs at 0.85 to 0.92: hits that count half. */
  readonly between: { readonly pairs: number; readonly same: number };
  /** Pairs of the same party below 0.85, or of different ones from 0.85 on. */
  readonly mistakes: readonly ScoredPair[];
}

/** Scores the labelled pairs of one set. */
export async function judgePairs(set: keyof typeof pairFiles): Promise<PairReport> {
  const pairs = parsePairs(await readFile(pairFiles[set], 'utf8')).map(scorePair);
  const [half, full] = thresholds;
  const between = pairs.filter(({ score }) => score >= half && score < full);
  const of = (kind: PairClass, atLeast: number): Accuracy =>
    accuracyOf(
      pairs.filter((pair) => pair.class === kind),
      atLeast,
    );
  return {
    set,
    thresholds: thresholds.map((atLeast) => ({
      atLeast,
      all: accuracyOf(pairs, atLeast),
      classes: {
        person: of('person', atLeast),
        company: of('company', atLeast),
        vessel: of('vessel', atLeast),
      },
    })),
    between: { pairs: between.length, same: between.filter(({ same }) => same).length },
    mistakes: pairs.filter(({ same, score }) => same !== score >= half),
  };
}

const titles = {
  tune: 'Pairs that the weights were set with',
  apart: 'Pairs kept apart',
} as const;

export function pairText({ set, thresholds: levels, between, mistakes }: PairReport): string {
  const rows = levels.flatMap(({ atLeast, all, classes }) => [
    row(`from ${atLeast}`, 'all', all),
    ...pairClasses.map((kind) => row('', kind, classes[kind])),
  ]);
  const head = ['', '', 'pairs', 'precision', 'recall', 'false', 'missed'];
  return [
    `${titles[set]}\n${table([head, ...rows])}`,
    `between: ${between.same} of ${between.pairs} the same\n`,
    mistakes.length === 0 ? '' : `\nMistakes at ${thresholds[0]}\n${table(mistakes.map(mistakeRow))}`,
  ].join('');
}

const row = (level: string, kind: string, accuracy: Accuracy): (string | number)[] => [
  level,
  kind,
  accuracy.pairs,
  percent(accuracy.precision),
  percent(accuracy.recall),
  accuracy.found - accuracy.foundSame,
  accuracy.same - accuracy.foundSame,
];

const mistakeRow = ({ same, score, name, listed, why, because }: ScoredPair): string[] => [
  same ? 'missed' : 'false',
  score.toFixed(2),
  printable(name),
  printable(listed),
  printable(why),
  printable(because.join('; ')),
];

const percent = (share: number | undefined): string =>
  share === undefined ? '-' : `${(share * 100).toFixed(1)} %`;
