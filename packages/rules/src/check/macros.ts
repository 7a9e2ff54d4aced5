import type { ASTNode } from '@marcbachmann/cel-js';
import { bool, list } from '../language/types.js';
import { type Checker, checkAs, inWords } from './checker.js';
import type { Macro, Node } from './node.js';
import type { Scope } from './scope.js';

const macros: ReadonlyMap<string, Macro> = new Map<string, Macro>([
  ['exists', 'exists'],
  ['all', 'all'],
  ['exists_one', 'exists_one'],
  ['filter', 'filter'],
  ['map', 'map'],
]);

/** One macro within another goes through pairs of items, thousands at worst. Three levels would be millions. */
const maxNesting = 2;

export const macroNamed = (name: string): Macro | undefined => macros.get(name);

/** Checks `list.exists(x, condition)` and the other macros, in which `x` stands for each item in turn. */
export function checkMacro(
  checker: Checker,
  macro: Macro,
  receiver: ASTNode,
  args: readonly ASTNode[],
  scope: Scope,
): Node | undefined {
  const over = checker.check(receiver, scope);
  const [name, body] = args;
  if (over === undefined) return undefined;
  if (name?.op !== 'id' || body === undefined || args.length !== 2) {
    return checker.fault(
      receiver.start,
      `${macro} is called list.${macro}(x, …) with x standing for each item`,
    );
  }
  if (over.type.kind !== 'list')
    return checker.fault(receiver.start, `${macro} takes a list, not ${inWords(over.type)}`);
  if (scope.depth >= maxNesting)
    return checker.fault(
      receiver.start,
      `${macro} is nested too deeply: at most ${maxNesting} within one another`,
    );
  if (isTaken(name.args, scope)) {
    return checker.fault(name.start, `${name.args} already stands for something else: choose another name`);
  }
  const inner = scope.with(name.args, over.type.of, true);
  const checked =
    macro === 'map' ? checker.check(body, inner.scope) : checkAs(checker, body, inner.scope, bool, macro);
  if (checked === undefined) return undefined;
  const type = macro === 'map' ? list(checked.type) : macro === 'filter' ? over.type : bool;
  return { kind: 'macro', type, macro, list: over, variable: inner.variable, body: checked };
}

/**
 * Whether a variable has this name already. A name that a variable of the vocabulary was given later may still be used
 * in a macro, since files were written before it was.
 */
function isTaken(name: string, scope: Scope): boolean {
  const variable = scope.variable(name);
  if (variable === undefined) return false;
  const { slots, vocabulary } = scope.names;
  const givenLater = Object.values(vocabulary.formerNames ?? {}).includes(name);
  return !givenLater || variable.slot !== slots.get(name);
}
