import { checkExpression } from '../check/expression.js';
import type { Node } from '../check/node.js';
import { type Names, outermost, type Scope, type Use } from '../check/scope.js';
import { compiler } from '../compile/compile.js';
import { asking } from '../evaluate/run-once.js';
import type { Faults } from '../fault.js';
import { pathText, readPaths, type ReadPath } from '../explain/path.js';
import { readTemplate, type Template } from '../explain/template.js';
import { didYouMean } from '../suggest.js';
import type { DraftBody, DraftPoints, DraftRule } from './draft.js';
import { itemsOf } from './names.js';
import type { Ages, CompiledBand, CompiledBody, CompiledRule, Points, Rule } from './rule-set.js';
import { sourcesOf } from './sources.js';

/** What rules are compiled with: the same for all rules of a file. */
export interface Workshop {
  readonly names: Names;
  readonly use: Use;
  readonly faults: Faults;
  /** Index of a rule, or of a family, by name; both are known to exist. */
  readonly ruleIndex: (id: string) => number;
  readonly familyIndex: (name: string) => number;
}

/** Checks and compiles one rule; undefined when something in it is wrong (reported). */
export function compileRule(
  draft: DraftRule,
  workshop: Workshop,
): { readonly rule: Rule; readonly compiled: CompiledRule } | undefined {
  const { names, use, faults } = workshop;
  const each = draft.each && itemsOf(names, use, draft.each.value);
  if (draft.each !== undefined && each === undefined) {
    const kinds = Object.keys(names.vocabulary.items);
    const { value, offset, path } = draft.each;
    faults.add(offset, path, `there is no kind of item ${value}${didYouMean(value, kinds)}`);
    return undefined;
  }
  const scope = each?.scope ?? outermost(names, use);
  const nodes: Node[] = [];
  const body = compileBody(draft.body, scope, nodes, workshop);
  const because: Template | 'none' | undefined =
    draft.because === undefined ? 'none' : readTemplate(draft.because, scope, faults);
  if (body === undefined || because === undefined) return undefined;
  const paths = readPaths(nodes);
  const spoken = because === 'none' ? [] : readPaths(because.nodes);
  const asked = [...(each === undefined ? [] : readPaths([each.node])), ...paths];
  const touched = [...asked, ...spoken];
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
      sources: sourcesOf(touched, names.vocabulary, each?.items),
    },
    compiled: {
      id,
      title,
      family: draft.family === undefined ? -1 : workshop.familyIndex(draft.family.value),
      each: each?.items,
      perItem,
      ask: asking(body),
      adjusts: body.kind === 'adjust' ? body.adjusts : undefined,
      missing,
      unlessHit: draft.unlessHit.map(({ value }) => workshop.ruleIndex(value)),
      because: because === 'none' ? undefined : because,
      paths,
      ages: agesOf(asked, names),
    },
  };
}

/** Of the variables that these paths begin with, those that may be too old. */
function agesOf(paths: readonly ReadPath[], { vocabulary }: Names): readonly Ages[] {
  const slots = new Map(paths.map(({ variable, slot }) => [variable, slot]));
  return Object.entries(vocabulary.ages ?? {}).flatMap(([variable, field]): Ages[] => {
    const slot = slots.get(variable);
    return slot === undefined ? [] : [{ slot, field }];
  });
}

function compileBody(
  body: DraftBody,
  scope: Scope,
  nodes: Node[],
  workshop: Workshop,
): CompiledBody | undefined {
  const { faults, ruleIndex } = workshop;
  if (body.kind === 'measure') {
    const measure = checkExpression(body.measure, scope, ['number'], faults);
    if (measure !== undefined) nodes.push(measure);
    const bands = body.bands.map(({ ref, below, points, floor }): CompiledBand | undefined => {
      const given = compilePoints(points, scope, nodes, faults);
      return given === undefined
        ? undefined
        : { ref, below: below ?? Number.POSITIVE_INFINITY, points: given, floor: floor?.value };
    });
    const sound = bands.flatMap((band) => band ?? []);
    if (measure === undefined || sound.length < bands.length) return undefined;
    return { kind: 'measure', measure: compiler.number(measure), bands: sound };
  }
  const when = checkExpression(body.when, scope, ['bool'], faults);
  if (when !== undefined) nodes.push(when);
  if (body.kind === 'adjust') {
    if (when === undefined) return undefined;
    const targets = body.adjust.map(({ value }) => ruleIndex(value));
    return { kind: 'adjust', when: compiler.bool(when), adjusts: { targets, times: body.times } };
  }
  const points = compilePoints(body.points, scope, nodes, faults);
  if (when === undefined || points === undefined) return undefined;
  return { kind: 'condition', when: compiler.bool(when), points, floor: body.floor?.value };
}

function compilePoints(points: DraftPoints, scope: Scope, nodes: Node[], faults: Faults): Points | undefined {
  if (points.kind === 'fixed') return points.hundredths;
  const node = checkExpression(points.expression, scope, ['number'], faults);
  if (node === undefined) return undefined;
  nodes.push(node);
  return compiler.number(node);
}
