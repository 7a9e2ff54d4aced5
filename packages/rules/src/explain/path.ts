import type { MacroNode, Node } from '../check/node.js';
import { compileBool } from '../compile/compile.js';
import type { Code } from '../compile/code.js';

/** One step on the way from a variable to a value that an expression reads. */
export type Step =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | EveryStep;

/** A step to every item of a list, as macros take it. */
export interface EveryStep {
  readonly kind: 'every';
  /** Where any items pass these, only those are shown: what exists() found, what filter() kept. */
  readonly through: readonly Passage[];
}

/** One macro on its way through a list. */
export interface Passage {
  /** Where the macro keeps the item. */
  readonly slot: number;
  readonly only: Code<boolean> | undefined;
}

/** A path that an expression reads, known before any evaluation. */
export interface ReadPath {
  readonly variable: string;
  readonly slot: number;
  readonly steps: readonly Step[];
  /**
   * Present where all steps are fields: their names, each with the path from the variable up to it, such as
   * `.goods.hs`.
   */
  readonly fields: readonly NamedField[] | undefined;
  /** Whether an earlier path has the same text and differs only in how it is read. */
  readonly again: boolean;
  /** Whether has() reads it, for which absence is an answer. */
  readonly guarded: boolean;
  /** Whether it is a list whose items are read on their own; it is shown only when it is absent. */
  readonly through: boolean;
}

export interface NamedField {
  readonly name: string;
  readonly upTo: string;
}

interface Trail {
  readonly variable: string;
  readonly slot: number;
  readonly steps: readonly Step[];
  /** Filters that the list at the end of the trail has gone through. */
  readonly filters: readonly Passage[];
}

/** The trails of the variables of macros; undefined where one is at no path, such as an item of map(). */
type Bound = ReadonlyMap<number, Trail | undefined>;

/**
 * The paths that expressions read, in the order in which they are written, each once.
 * @param chosenBy also those that decide which item of a list a longer path continues from, such as `g.hs` in
 *   `goods.filter(g, g.hs == "93")[0].weightKg`: they are no facts to show, but the result rests on them
 */
export function readPaths(nodes: readonly Node[], chosenBy = false): readonly ReadPath[] {
  const found = new Map<string, ReadPath>();
  const texts = new Set<string>();
  const walk = (node: Node, bound: Bound, guarded: boolean, through: boolean): void => {
    const trail = trailOf(node, bound);
    if (trail !== undefined && node.kind !== 'macro') {
      const { variable, slot, steps } = trail;
      const text = pathText(trail);
      const path = {
        variable,
        slot,
        steps,
        fields: fieldsOf(steps),
        guarded,
        through,
        again: texts.has(text),
      };
      const key = `${text} ${guarded} ${through}`;
      if (!found.has(key)) found.set(key, path);
      texts.add(text);
      if (node.kind === 'index') walk(node.at, bound, guarded, false);
      if (chosenBy) walkChoices(node, bound, guarded);
    } else if (node.kind === 'has') walk(node.field, bound, true, false);
    else if (node.kind === 'macro') {
      walk(node.list, bound, guarded, true);
      const list = trailOf(node.list, bound);
      const item = list && itemTrail(list, node);
      const inner: Bound = new Map(bound).set(node.variable.slot, item);
      walk(node.body, inner, guarded, false);
    } else for (const part of partsOf(node)) walk(part, bound, guarded, false);
  };
  const walkChoices = (node: Node, bound: Bound, guarded: boolean): void => {
    if (node.kind === 'macro') walk(node, bound, guarded, true);
    if (node.kind !== 'field' && node.kind !== 'index') return;
    if (node.of.kind === 'index') walk(node.of.at, bound, guarded, false);
    walkChoices(node.of, bound, guarded);
  };
  for (const node of nodes) walk(node, new Map(), false, false);
  return [...found.values()];
}

function fieldsOf(steps: readonly Step[]): readonly NamedField[] | undefined {
  const fields: NamedField[] = [];
  for (const step of steps) {
    if (step.kind !== 'field') return undefined;
    fields.push({ name: step.name, upTo: `${fields.at(-1)?.upTo ?? ''}.${step.name}` });
  }
  return fields;
}

/** The trail of a node that is a path: fields from a variable on. */
function trailOf(node: Node, bound: Bound): Trail | undefined {
  if (node.kind === 'variable') {
    if (bound.has(node.slot)) return bound.get(node.slot);
    return { variable: node.name, slot: node.slot, steps: [], filters: [] };
  }
  if (node.kind === 'field') return extended(trailOf(node.of, bound), { kind: 'field', name: node.name });
  if (node.kind === 'index') {
    const list = trailOf(node.of, bound);
    const fixed = node.at.kind === 'literal' && list?.filters.length === 0;
    return extended(
      list,
      fixed
        ? { kind: 'index', index: Number(node.at.value) }
        : { kind: 'every', through: list?.filters ?? [] },
    );
  }
  if (node.kind !== 'macro' || node.macro !== 'filter') return undefined;
  const list = trailOf(node.list, bound);
  return list && { ...list, filters: [...list.filters, passageOf(node)] };
}

/** The trail of a macro's variable, given that of its list. */
function itemTrail(list: Trail, node: MacroNode): Trail | undefined {
  return extended(list, { kind: 'every', through: [...list.filters, passageOf(node)] });
}

function passageOf({ macro, variable, body }: MacroNode): Passage {
  const selects = macro === 'exists' || macro === 'filter';
  return { slot: variable.slot, only: selects ? compileBool(body) : undefined };
}

function extended(trail: Trail | undefined, step: Step): Trail | undefined {
  return trail && { ...trail, steps: [...trail.steps, step], filters: [] };
}

function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'field':
    case 'not':
    case 'negate':
      return [node.of];
    case 'index':
      return [node.of, node.at];
    case 'and':
    case 'or':
    case 'arithmetic':
    case 'join':
    case 'compare':
    case 'equal':
      return [node.left, node.right];
    case 'choose':
      return [node.test, node.yes, node.no];
    case 'in':
      return [node.item, node.list];
    case 'list':
      return node.items;
    case 'call':
      return node.arguments.flatMap((argument) => (argument.kind === 'value' ? [argument.node] : []));
    case 'literal':
    case 'variable':
    case 'has':
    case 'macro':
      return [];
  }
}

/** The text of a path, the same for every evaluation: `shipment.goods[].hs`. */
export function pathText({ variable, steps }: Pick<ReadPath, 'variable' | 'steps'>): string {
  return variable + steps.map(stepText).join('');
}

function stepText(step: Step): string {
  if (step.kind === 'field') return `.${step.name}`;
  return step.kind === 'index' ? `[${step.index}]` : '[]';
}
