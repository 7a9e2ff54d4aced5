import { renamedTo, type Vocabulary } from '../language/vocabulary.js';
import type { RuleFunction } from '../language/functions.js';
import type { CodeLists } from '../language/parameters.js';
import type { Type } from '../language/types.js';
import type { Values } from '../language/values.js';
import type { VariableNode } from './node.js';

/** The names that a rule file can use. One object serves the whole file, so that its rules share slots and lists. */
export interface Names {
  readonly vocabulary: Vocabulary;
  readonly functions: ReadonlyMap<string, readonly RuleFunction[]>;
  /** The code lists in force. */
  readonly lists: CodeLists;
  /** The slot of a frame that holds each variable of the vocabulary. */
  readonly slots: ReadonlyMap<string, number>;
}

/** Collects what the expressions of a rule file use. */
export interface Use {
  /** The names of the code lists used. */
  readonly codeLists: Set<string>;
  /** What the codes of a list are, for each place that names it. */
  readonly codesOf: Map<string, Set<Values>>;
  /** The other literals used, as `what name content`: they enter the hash of the rule set. */
  readonly literals: Set<string>;
  /** How many slots a frame needs. */
  slots: number;
}

/** The variables that can be read at one point of an expression. */
export class Scope {
  readonly names: Names;
  readonly use: Use;
  readonly #variables: ReadonlyMap<string, VariableNode>;
  /** How many macros enclose this point. */
  readonly depth: number;

  constructor(names: Names, use: Use, variables: ReadonlyMap<string, VariableNode>, depth = 0) {
    this.names = names;
    this.use = use;
    this.#variables = variables;
    this.depth = depth;
  }

  variable(name: string): VariableNode | undefined {
    return this.#variables.get(name);
  }

  /** Names to suggest: former ones are read, but not suggested. */
  get known(): readonly string[] {
    const { vocabulary } = this.names;
    return [...this.#variables.keys()].filter((name) => renamedTo(vocabulary, name) === undefined);
  }

  /** Returns a scope with one variable more, in a slot of its own. */
  with(name: string, type: Type, macro: boolean): { scope: Scope; variable: VariableNode } {
    const depth = macro ? this.depth + 1 : this.depth;
    // The slot after those of the vocabulary holds the current item; macros follow by depth.
    const slot = this.names.slots.size + depth;
    const variable: VariableNode = { kind: 'variable', name, slot, type };
    this.use.slots = Math.max(this.use.slots, slot + 1);
    const variables = new Map(this.#variables).set(name, variable);
    return { scope: new Scope(this.names, this.use, variables, depth), variable };
  }
}

/** The scope of a rule without `each`: the variables of the vocabulary, by their former names too. */
export function outermost(names: Names, use: Use): Scope {
  const variables = new Map<string, VariableNode>();
  for (const [name, slot] of names.slots) {
    const field = names.vocabulary.variables[name];
    if (field !== undefined) variables.set(name, { kind: 'variable', name, slot, type: field.type });
  }
  for (const [name, current] of Object.entries(names.vocabulary.formerNames ?? {})) {
    const variable = variables.get(current);
    if (variable !== undefined) variables.set(name, { ...variable, name });
  }
  return new Scope(names, use, variables);
}
