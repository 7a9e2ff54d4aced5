import type { Node } from '../check/node.js';
import { printNumber } from '../explain/print.js';
import type { DraftRule } from '../load/draft.js';
import { absencesIn } from './absence.js';
import type { Naming } from './naming.js';
import { inline, type Phrase } from './phrase.js';
import { conditionIn, valueIn } from './read.js';

/** What a rule does, in words. */
export interface RuleWords {
  /** What it is asked of, where it is asked for each item of a list: `line of goods`. */
  readonly each: string | undefined;
  /** How several hits of items count. */
  readonly perItem: 'max' | 'sum' | 'once';
  /** When it hits; undefined of a measure. */
  readonly when: Phrase | undefined;
  /** What a measure measures; undefined of a condition. */
  readonly measure: string | undefined;
  /** What a hit brings: one line, or one for each band or alternative. */
  readonly points: readonly PointsWords[];
  readonly adjusts: { readonly rules: readonly string[]; readonly times: string } | undefined;
  readonly unlessHit: readonly string[];
  /** What an unknown outcome brings. */
  readonly missing: string | undefined;
  /** What makes it unknown, each as a sentence. */
  readonly unknown: readonly string[];
}

export interface PointsWords {
  /** When these points are given; undefined: always, or otherwise. */
  readonly where: string | undefined;
  readonly points: string;
  readonly floor: number | undefined;
}

/** The checked expressions of a rule. */
export interface RuleNodes {
  readonly when: Node | undefined;
  readonly measure: Node | undefined;
  /** Points of the condition, or of each band; a number where they are fixed, in hundredths. */
  readonly points: readonly (number | Node)[];
}

export function wordsOf(draft: DraftRule, nodes: RuleNodes, names: Naming): RuleWords {
  const { body, missing } = draft;
  // What only the points read is there where the condition holds, as the age of a seizure where one is near.
  const read = [nodes.when, nodes.measure].filter((node) => node !== undefined);
  return {
    each: draft.each && names.itemName(names.vocabulary.items[draft.each.value]?.list),
    perItem: draft.perItem,
    when: nodes.when && conditionIn(nodes.when, names),
    measure: nodes.measure && valueIn(nodes.measure, names),
    points: pointsIn(draft, nodes, names),
    adjusts:
      body.kind === 'adjust' && body.times !== undefined
        ? {
            rules: body.adjust.map(({ value }) => value),
            times: printNumber(body.times.coefficient / 10 ** body.times.scale, 6),
          }
        : undefined,
    unlessHit: draft.unlessHit.map(({ value }) => value),
    missing: missing && printNumber(missing.hundredths / 100),
    unknown: absencesIn(read, names),
  };
}

function pointsIn({ body }: DraftRule, { points }: RuleNodes, names: Naming): readonly PointsWords[] {
  if (body.kind === 'condition') {
    const [given] = points;
    return given === undefined ? [] : alternatives(given, names, body.floor?.value);
  }
  if (body.kind !== 'measure') return [];
  return body.bands.map(({ below, floor }, index) => {
    const from = body.bands[index - 1]?.below;
    const given = points[index];
    return {
      where: bandIn(from, below),
      points:
        given === undefined
          ? ''
          : typeof given === 'number'
            ? printNumber(given / 100)
            : valueIn(given, names),
      floor: floor?.value,
    };
  });
}

function bandIn(from: number | undefined, below: number | undefined): string {
  if (from === undefined) return below === undefined ? 'always' : `below ${printNumber(below, 6)}`;
  if (below === undefined) return `from ${printNumber(from, 6)}`;
  return `from ${printNumber(from, 6)} to below ${printNumber(below, 6)}`;
}

/** Points that a chain of `?:` chooses, each with its condition. */
function alternatives(
  points: number | Node,
  names: Naming,
  floor: number | undefined,
): readonly PointsWords[] {
  if (typeof points === 'number') return [{ where: undefined, points: printNumber(points / 100), floor }];
  if (points.kind !== 'choose') return [{ where: undefined, points: valueIn(points, names), floor }];
  return [
    { where: inline(conditionIn(points.test, names)), points: valueIn(points.yes, names), floor },
    ...alternatives(points.no, names, floor),
  ];
}
