import type { ASTNode } from '@marcbachmann/cel-js';
import type { Faults } from '../fault.js';
import type { PlacedExpression } from '../load/fields.js';
import type { Type } from '../language/types.js';
import { checkCall } from './calls.js';
import { type Checker, inWords } from './checker.js';
import { checkList, checkLiteral } from './literals.js';
import { checkMacro, macroNamed } from './macros.js';
import type { Node } from './node.js';
import {
  checkArithmetic,
  checkChoose,
  checkCompare,
  checkEqual,
  checkIn,
  checkLogic,
  checkNegate,
  checkNot,
} from './operators.js';
import { parseExpression, SyntaxFault } from './parse.js';
import { checkField, checkHas, checkIndex, checkVariable } from './reads.js';
import type { Scope } from './scope.js';

/**
 * Parses and type-checks an expression of a rule file, which must give one of the `wanted` types.
 * @returns undefined where it is wrong; every fault found in it is then in `faults`, at its place in the file
 */
export function checkExpression(
  { text, path }: PlacedExpression,
  scope: Scope,
  wanted: readonly Type['kind'][],
  faults: Faults,
): Node | undefined {
  const checker: Checker = {
    check: (ast, inner) => checkNode(checker, ast, inner),
    fault: (at, message) => {
      faults.add(text.place(at), path, message);
      return undefined;
    },
    warn: (at, message) => faults.warn(text.place(at), path, message),
    refuse: (at, message) => faults.refuse(text.place(at), path, message),
  };
  try {
    const node = checker.check(parseExpression(text.value), scope);
    if (node === undefined || wanted.includes(node.type.kind)) return node;
    const kinds = wanted.map((kind) => (kind === 'bool' ? 'true or false' : `a ${kind}`)).join(' or ');
    return checker.fault(
      text.value.search(/\S/),
      `${kinds} is expected here; the expression gives ${inWords(node.type)}`,
    );
  } catch (cause) {
    if (cause instanceof SyntaxFault) return checker.fault(cause.at, cause.message);
    throw cause;
  }
}

function checkNode(checker: Checker, ast: ASTNode, scope: Scope): Node | undefined {
  switch (ast.op) {
    case 'value':
      return checkLiteral(checker, ast.args, ast.start);
    case 'id':
      return checkVariable(checker, ast.args, ast.start, scope);
    case '.':
      return checkField(checker, ast.args[0], ast.args[1], ast.pos, scope);
    case '[]':
      return checkIndex(checker, ast.args, scope);
    case '&&':
      return checkLogic(checker, 'and', ast, scope);
    case '||':
      return checkLogic(checker, 'or', ast, scope);
    case '!_':
      return checkNot(checker, ast.args, scope);
    case '-_':
      return checkNegate(checker, ast.args, scope);
    case '?:':
      return checkChoose(checker, ast.args, scope);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return checkArithmetic(checker, ast.op, ast.args, scope);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return checkCompare(checker, ast.op, ast.args, scope);
    case '==':
    case '!=':
      return checkEqual(checker, ast.op === '!=', ast.args, scope);
    case 'in':
      return checkIn(checker, ast.args, scope);
    case 'list':
      return checkList(checker, ast.args, ast.start, scope);
    case 'call': {
      const [name, args] = ast.args;
      if (name === 'has') return checkHas(checker, args, ast.start, scope);
      return checkCall(checker, { name, args, method: false, at: ast.start }, scope);
    }
    case 'rcall': {
      const [name, receiver, args] = ast.args;
      const macro = macroNamed(name);
      if (macro !== undefined) return checkMacro(checker, macro, receiver, args, scope);
      const at = methodPlace(receiver, name);
      return checkCall(checker, { name, args: [receiver, ...args], method: true, at }, scope);
    }
    case 'map':
    case '.?':
    case '[?]':
      return checker.fault(ast.start, 'this is not supported in a rule');
  }
}

/** The offset of a method's name: the parser reports only that of its receiver. */
function methodPlace(receiver: ASTNode, name: string): number {
  const found = receiver.input.indexOf(name, receiver.end);
  return found === -1 ? receiver.start : found;
}
