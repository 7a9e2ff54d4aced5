import { checkExpression } from '../check/expression.js';
import { constantOf } from '../check/constant.js';
import type { Node } from '../check/node.js';
import { type Names, outermost, type Scope, type Use } from '../check/scope.js';
import { type Band, compileQuestion, type Question } from '../compile/question.js';
import type { Faults } from '../fault.js';
import { pathText, readPaths, type ReadPath } from '../explain/path.js';
import { printNumber } from '../explain/print.js';
import { readTemplate, type Template } from '../explain/template.js';
import { didYouMean, nearest } from '@hammerhead/primitives';
import { inOrder, sourcesAlong } from '../language/sources.js';
import type { DraftPoints, DraftRule } from './draft.js';
import type { PlacedExpression } from './fields.js';
import { anyItems, type ItemsOf, itemsOf } from './names.js';
import type { Naming } from '../words/naming.js';
import { type RuleNodes, wordsOf } from '../words/rule-words.js';
import type { Adjusts, Ages, CompiledRule, Rule } from './rule-set.js';

/** The context in which the rules of a file are compiled, the same for all. */
export interface Workshop {
  readonly names: Names;
  readonly naming: Naming;
  readonly use: Use;
  readonly faults: Faults;
  /** The index of a rule, or of a family, by name; both are known to exist. */
  readonly ruleIndex: (id: string) => number;
  readonly familyIndex: (name: string) => number;
  /** What the rules of a family give together at least and at most, in hundredths. */
  readonly limitOf: (family: string | undefined) => readonly [lowest: number, highest: number];
  /** The lists that rules go through, by kind of item; filled as rules name them. */
  readonly items: Map<string, ItemsOf>;
}

/** A rule by itself: what its outcome rests on is known once all rules are compiled. */
export interface LoneRule {
  readonly rule: Omit<Rule, 'restsOn'>;
  readonly compiled: Omit<CompiledRule, 'restsOn'>;
}

/** Checks and compiles one rule. @returns undefined when something in it is wrong, which was reported */
export function compileRule(draft: DraftRule, workshop: Workshop): LoneRule | undefined {
  const { names, use, faults } = workshop;
  const each = draft.each && itemsFor(meantKind(draft.each.value, names), workshop);
  if (draft.each !== undefined && !Object.hasOwn(names.vocabulary.items, draft.each.value)) {
    const kinds = Object.keys(names.vocabulary.items);
    const { value, offset, path } = draft.each;
    faults.add(offset, path, `there is no kind of item ${value}${didYouMean(singular(value, kinds), kinds)}`);
  }
  const outer = draft.each === undefined ? outermost : anyItems;
  const scope = each?.scope ?? outer(names, use);
  const nodes: Node[] = [];
  const body = checkBody(draft, scope, nodes, workshop);
  const because: Template | 'none' | undefined =
    draft.because === undefined ? 'none' : readTemplate(draft.because, scope, faults);
  if (body === undefined || because === undefined) return undefined;
  const sourcesOf = (path: ReadPath) => sourcesAlong(path, names.vocabulary, each?.items);
  const paths = readPaths(nodes).map((path) => ({ ...path, sources: sourcesOf(path) }));
  const list = each === undefined ? [] : [each.node];
  const spoken = because === 'none' ? [] : because.nodes;
  const asked = [...readPaths(list), ...paths];
  const touched = [...asked, ...readPaths(spoken)];
  const decisive = readPaths([...list, ...nodes, ...spoken], true);
  const ages = agesOf(asked, names);
  const { id, title, missing, perItem, basis, caution } = draft;
  return {
    rule: {
      id,
      title,
      kind: draft.body.kind,
      family: draft.family?.value,
      each: draft.each?.value,
      basis,
      caution,
      reads: [...new Set(touched.map(pathText))],
      content: draft.content,
      words: () => wordsOf(draft, nodesOf(body.question), workshop.naming),
      sources: inOrder([...decisive.flatMap(sourcesOf), ...ages.flatMap(({ sources }) => sources)]),
    },
    compiled: {
      id,
      title,
      family: draft.family === undefined ? -1 : workshop.familyIndex(draft.family.value),
      each: each?.items,
      perItem,
      ask: compileQuestion(body.question),
      adjusts: body.adjusts,
      missing,
      unlessHit: draft.unlessHit.map(({ value }) => workshop.ruleIndex(value)),
      because: because === 'none' ? undefined : because,
      paths,
      ages,
    },
  };
}

/** `parties` → `party`, where there is such a kind. */
function singular(value: string, kinds: readonly string[]): string {
  const one = value.replace(/ies$/, 'y').replace(/s$/, '');
  return kinds.includes(one) ? one : value;
}

/** The kind of item that is named, or that was meant, so that expressions which read one are checked nevertheless. */
function meantKind(kind: string, { vocabulary: { items } }: Names): string {
  return Object.hasOwn(items, kind)
    ? kind
    : (nearest(singular(kind, Object.keys(items)), Object.keys(items)) ?? kind);
}

/** Warns of points that are written out and that the limit of the family, or of the score, cuts. */
function warnOfLimit(
  points: DraftPoints,
  given: number | Node,
  [lowest, highest]: readonly [lowest: number, highest: number],
  family: string | undefined,
  faults: Faults,
): void {
  const written = typeof given === 'number' ? [given] : fixedIn(given).map((value) => value * 100);
  const cut = written.find((value) => value > highest || value < lowest);
  if (cut === undefined) return;
  const counted = cut > highest ? highest : lowest;
  const { offset, path } =
    points.kind === 'fixed'
      ? points
      : { offset: points.expression.text.place(0), path: points.expression.path };
  const why =
    family === undefined || Math.abs(counted) === 10_000
      ? 'a score is at most 100'
      : `the family ${family} gives ${printNumber(lowest / 100)} to ${printNumber(highest / 100)}`;
  faults.warn(
    offset,
    path,
    `${printNumber(cut / 100)} points count as ${printNumber(counted / 100)}: ${why}`,
  );
}

/** The numbers that an expression can come out as and that are written out in it. */
function fixedIn(node: Node): readonly number[] {
  if (node.kind === 'choose') return [...fixedIn(node.yes), ...fixedIn(node.no)];
  if (node.kind === 'negate') return fixedIn(node.of).map((value) => -value);
  return node.kind === 'literal' && typeof node.value === 'number' ? [node.value] : [];
}

/** The expressions of a question, for its words. */
function nodesOf(question: Question): RuleNodes {
  return question.kind === 'measure'
    ? { when: undefined, measure: question.measure, points: question.bands.map(({ points }) => points) }
    : { when: question.when, measure: undefined, points: [question.points] };
}

function itemsFor(kind: string, { names, use, items }: Workshop): ItemsOf | undefined {
  const found = items.get(kind) ?? itemsOf(names, use, kind);
  if (found !== undefined) items.set(kind, found);
  return found;
}

interface SourcedAges extends Ages {
  readonly sources: readonly string[];
}

/** The variables at the start of these paths that may be too old. */
function agesOf(paths: readonly ReadPath[], { vocabulary, slots }: Names): readonly SourcedAges[] {
  const read = new Set(paths.map(({ slot }) => slot));
  return Object.entries(vocabulary.ages ?? {}).flatMap(([variable, field]): SourcedAges[] => {
    const slot = slots.get(variable);
    if (slot === undefined || !read.has(slot)) return [];
    const steps = [{ kind: 'field', name: field }] as const;
    return [{ slot, field, sources: sourcesAlong({ variable, steps }, vocabulary, undefined) }];
  });
}

/** The question of a rule, and its effect on others where the answer is yes. */
interface Body {
  readonly question: Question;
  readonly adjusts: Adjusts | undefined;
}

/** Checks the expressions of a rule and adds them to `nodes`. */
function checkBody(
  { body, family }: DraftRule,
  scope: Scope,
  nodes: Node[],
  workshop: Workshop,
): Body | undefined {
  const { faults, ruleIndex } = workshop;
  const limit = workshop.limitOf(family?.value);
  const check = (expression: PlacedExpression | undefined, wanted: 'bool' | 'number'): Node | undefined => {
    if (expression === undefined) return undefined;
    const node = checkExpression(expression, scope, [wanted], faults);
    if (node !== undefined) nodes.push(node);
    return node;
  };
  const pointsOf = (points: DraftPoints | undefined): number | Node | undefined => {
    if (points === undefined) return undefined;
    const given = points.kind === 'fixed' ? points.hundredths : check(points.expression, 'number');
    if (given !== undefined) warnOfLimit(points, given, limit, family?.value, faults);
    return given;
  };
  if (body.kind === 'measure') {
    const measure = check(body.measure, 'number');
    const bands = body.bands.map(({ ref, below = Number.POSITIVE_INFINITY, points, floor }) => {
      const given = pointsOf(points);
      return given === undefined ? undefined : { ref, below, points: given, floor: floor?.value };
    });
    const sound = bands.flatMap((band): Band[] => (band === undefined ? [] : [band]));
    if (measure === undefined || sound.length < bands.length) return undefined;
    return { question: { kind: 'measure', measure, bands: sound }, adjusts: undefined };
  }
  const when = check(body.when, 'bool');
  const always = when && constantOf(when);
  if (typeof always === 'boolean' && body.when !== undefined) {
    const { text, path } = body.when;
    const hits = always
      ? 'always holds: the rule hits whatever is shipped'
      : 'never holds: the rule never hits';
    faults.warn(text.place(text.value.search(/\S/)), path, `this ${hits}`);
  }
  const times = body.kind === 'adjust' ? body.times : undefined;
  const adjusts =
    body.kind === 'adjust' && times !== undefined
      ? { targets: body.adjust.map(({ value }) => ruleIndex(value)), times }
      : undefined;
  const points = body.kind === 'adjust' ? 0 : pointsOf(body.points);
  const floor = body.kind === 'adjust' ? undefined : body.floor?.value;
  if (when === undefined || points === undefined) return undefined;
  return { question: { kind: 'condition', when, points, floor }, adjusts };
}
