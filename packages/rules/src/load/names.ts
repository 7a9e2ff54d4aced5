import { checkExpression } from '../check/expression.js';
import { type Names, outermost, type Scope, type Use } from '../check/scope.js';
import type { Node } from '../check/node.js';
import { Faults } from '../fault.js';
import { builtins } from '../language/builtins.js';
import type { RuleFunction } from '../language/functions.js';
import type { ObjectType } from '../language/types.js';
import type { Vocabulary } from '../language/vocabulary.js';
import { compileList } from '../compile/compile.js';
import type { DraftList } from './draft.js';
import type { CompiledItems } from './rule-set.js';

/** The names that a rule file can use: those of the vocabulary, with the file's own code lists put over it. */
export function namesOf(vocabulary: Vocabulary, own: ReadonlyMap<string, DraftList>): Names {
  const functions = new Map<string, RuleFunction[]>();
  for (const one of [...builtins, ...vocabulary.functions]) {
    const overloads = functions.get(one.name) ?? [];
    overloads.push(one);
    functions.set(one.name, overloads);
  }
  const lists = new Map(Object.entries(vocabulary.lists).map(([name, { codes }]) => [name, codes]));
  for (const [name, { codes }] of own) {
    lists.set(
      name,
      codes.map(({ value }) => value),
    );
  }
  const slots = new Map(Object.keys(vocabulary.variables).map((name, index) => [name, index]));
  return { vocabulary, functions, lists, slots };
}

/**
 * The scope of a rule whose `each` names no kind of item, with those of every kind: what its expressions read of an item
 * is not wrong as well.
 */
export function anyItems(names: Names, use: Use): Scope {
  let scope = outermost(names, use);
  for (const kind of Object.keys(names.vocabulary.items)) {
    const of = itemsOf(names, use, kind);
    if (of?.node.type.kind === 'list') ({ scope } = scope.with(kind, of.node.type.of, false));
  }
  return scope;
}

/** The items that `each:` names: their list, and the scope in which one of them can be read. */
export interface ItemsOf {
  readonly items: CompiledItems;
  readonly node: Node;
  readonly scope: Scope;
}

/**
 * @throws Error when the vocabulary itself is wrong: an item list that is not a list of objects, or an item named like
 * a variable. That is a fault of the program, not of a rule file
 */
export function itemsOf(names: Names, use: Use, kind: string): ItemsOf | undefined {
  const { items } = names.vocabulary;
  const declared = Object.hasOwn(items, kind) ? items[kind] : undefined;
  if (declared === undefined) return undefined;
  const faults = new Faults((offset) => ({ line: 1, column: offset + 1 }));
  const text = { value: declared.list, place: (index: number) => index };
  const scope = outermost(names, use);
  const node = checkExpression({ text, path: kind }, scope, ['list'], faults);
  const type = node?.type.kind === 'list' ? objectIn(node.type.of) : undefined;
  if (node === undefined || type === undefined || scope.variable(kind) !== undefined) {
    throw new Error(`the vocabulary's items ${kind} do not fit: ${faults.list[0]?.message ?? declared.list}`);
  }
  const inner = scope.with(kind, type, false);
  return {
    items: { kind, list: compileList(node), path: declared.list, slot: inner.variable.slot },
    node,
    scope: inner.scope,
  };
}

function objectIn(type: Node['type']): ObjectType | undefined {
  return type.kind === 'object' ? type : undefined;
}
