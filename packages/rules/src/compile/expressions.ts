import type { Node } from '../check/node.js';
import { writeCall } from './calls.js';
import { writeList } from './lists.js';
import { writeChoose, writeCondition } from './logic.js';
import { writeMacro } from './macros.js';
import { literal } from './operands.js';
import { writeArithmetic, writeJoin, writeNegate } from './operators.js';
import { writeField, writeIndex, writeVariable } from './reads.js';
import type { Routine, Source } from './routine.js';

/** Writes a checked expression: the source gives its value, or undefined where that is unknown. */
export function writeExpression(routine: Routine, node: Node): Source {
  switch (node.kind) {
    case 'literal':
      return literal(node.value);
    case 'variable':
      return writeVariable(routine, node);
    case 'field':
      return writeField(routine, node);
    case 'index':
      return writeIndex(routine, node);
    case 'negate':
      return writeNegate(routine, node);
    case 'has':
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'equal':
    case 'in':
      return writeCondition(routine, node);
    case 'choose':
      return writeChoose(routine, node);
    case 'arithmetic':
      return writeArithmetic(routine, node);
    case 'join':
      return writeJoin(routine, node);
    case 'list':
      return writeList(routine, node);
    case 'call':
      return writeCall(routine, node);
    case 'macro':
      return writeMacro(routine, node);
  }
}
