import type { ASTNode } from '@marcbachmann/cel-js';
import type { Checker } from './checker.js';

/** One thing that is said of a path: it is this, or it is not. */
interface Said {
  readonly path: string;
  readonly value: string | number;
  readonly shown: string;
  readonly operator: Operator;
  readonly at: number;
}

type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' } as const;

/** Warns of `a == 1 && a == 2`, which never holds, of `a != 1 || a != 2`, which always does, and the like. */
export function checkContradiction(checker: Checker, kind: 'and' | 'or', ast: ASTNode): void {
  const said = partsOf(ast, kind === 'and' ? '&&' : '||').flatMap(saidBy);
  for (const [index, one] of said.entries()) {
    for (const other of said.slice(0, index)) {
      if (one.path !== other.path) continue;
      if (kind === 'and' ? !canBoth(other, one) : !canBoth(opposite(other), opposite(one)))
        tell(checker, kind, other, one);
    }
  }
}

function tell(checker: Checker, kind: 'and' | 'or', first: Said, { path, operator, shown, at }: Said): void {
  const both = `${path} ${first.operator} ${first.shown} ${kind === 'and' ? 'and' : 'or'} ${operator} ${shown}`;
  const write =
    operator === '==' && first.operator === '=='
      ? `; write ${path} in [${first.shown}, ${shown}] for either`
      : operator === '!=' && first.operator === '!='
        ? `; write !(${path} in [${first.shown}, ${shown}]) for neither`
        : '';
  checker.warn(at, `this ${kind === 'and' ? 'never' : 'always'} holds: ${both}${write}`);
}

function partsOf(ast: ASTNode, sign: '&&' | '||'): readonly ASTNode[] {
  return ast.op === sign ? ast.args.flatMap((side) => partsOf(side, sign)) : [ast];
}

function saidBy(ast: ASTNode): readonly Said[] {
  switch (ast.op) {
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [left, right] = ast.args;
      const [subject, literal, operator] =
        right.op === 'value' ? [left, right, ast.op] : [right, left, mirrored[ast.op]];
      if (literal.op !== 'value' || subject.op === 'value') return [];
      const value = typeof literal.args === 'bigint' ? Number(literal.args) : literal.args;
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      const source = (of: ASTNode) => of.input.slice(of.start, of.end);
      return [{ path: source(subject), value, shown: source(literal), operator, at: ast.start }];
    }
    default:
      return [];
  }
}

const opposites = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const;

const opposite = (said: Said): Said => ({ ...said, operator: opposites[said.operator] });

/** Whether some value can be both. */
function canBoth(one: Said, other: Said): boolean {
  if (one.operator === '==') return holds(one.value, other);
  if (other.operator === '==') return holds(other.value, one);
  if (one.operator === '!=' || other.operator === '!=') return true;
  const [from, to] = one.operator.startsWith('>') ? [one, other] : [other, one];
  if (from.operator.startsWith('<') || to.operator.startsWith('>')) return true;
  return from.value < to.value || (from.value === to.value && from.operator === '>=' && to.operator === '<=');
}

function holds(value: string | number, { operator, value: limit }: Said): boolean {
  switch (operator) {
    case '==':
      return value === limit;
    case '!=':
      return value !== limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
  }
}
