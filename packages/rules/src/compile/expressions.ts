import type { Node } from '../check/node.js';
import { writeCall } from './calls.js';
import { writeList } from './lists.js';
import { writeChoose, writeLogic, writeNot } from './logic.js';
import { writeMacro } from './macros.js';
import { literal } from './operands.js';
import { writeArithmetic, writeCompare, writeEqual, writeIn, writeJoin, writeNegate } from './operators.js';
import { writeField, writeHas, writeIndex, writeVariable } from './reads.js';
import type { Routine, Source } from './routine.js';

/** The source of a checked expression: it gives the value, or undefined where that is unknown. */
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
    case 'has':
      return writeHas(routine, node);
    case 'not':
      return writeNot(routine, node);
    case 'negate':
      return writeNegate(routine, node);
    case 'and':
    case 'or':
      return writeLogic(routine, node);
    case 'choose':
      return writeChoose(routine, node);
    case 'arithmetic':
      return writeArithmetic(routine, node);
    case 'join':
      return writeJoin(routine, node);
    case 'compare':
      return writeCompare(routine, node);
    case 'equal':
      return writeEqual(routine, node);
    case 'in':
      return writeIn(routine, node);
    case 'list':
      return writeList(routine, node);
    case 'call':
      return writeCall(routine, node);
    case 'macro':
      return writeMacro(routine, node);
  }
}
