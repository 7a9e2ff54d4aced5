import type { Macro, MacroNode, Node } from '../check/node.js';
import { takeTurn } from './code.js';
import { test, type Test } from './logic.js';
import { ifAllKnown, operand } from './operands.js';
import type { Routine, Source } from './routine.js';

/**
 * Writes a macro as a loop in a function of its own. The item lies in a slot of the frame, where inner macros find it.
 */
export function writeMacro(routine: Routine, { macro, list, variable: { slot }, body }: MacroNode): Source {
  const { unit } = routine;
  const inner = routine.another();
  const { before, each, after } = loops[macro](inner, body);
  const loop = [
    inner.head(slot),
    `${before}\n`,
    'for (let index = 0; index < items.length; index += 1) {\n',
    `${unit.constant(takeTurn, 'takeTurn')}(frame);\n`,
    inner.turn(slot, 'items[index]'),
    `${each}\n}\n`,
    `${after}\n`,
  ];
  const name = unit.helper('frame, items', loop.join(''));
  const items = operand(routine, list);
  return ifAllKnown([items], `${name}(frame, ${items.name})`);
}

interface Loop {
  readonly before: Source;
  /** What the loop does with one item. */
  readonly each: Source;
  readonly after: Source;
}

/** exists and all are || and && over the items; the other macros must know every item. */
const loops: Readonly<Record<Macro, (inner: Routine, body: Node) => Loop>> = {
  exists: (inner, body) => decidedBy(true, test(inner, body, true)),
  all: (inner, body) => decidedBy(false, test(inner, body, false)),
  exists_one: (inner, body) => ({
    before: 'let count = 0;',
    each: ifTrue(test(inner, body, true), 'count += 1;'),
    after: 'return count === 1;',
  }),
  filter: (inner, body) => ({
    before: 'const kept = [];',
    each: ifTrue(test(inner, body, true), 'kept.push(items[index]);'),
    after: 'return kept;',
  }),
  map: (inner, body) => ({
    before: 'const values = [];',
    each: `const value = ${inner.value(body)};\nif (value === undefined) return undefined;\nvalues.push(value);`,
    after: 'return values;',
  }),
};

/** One item whose answer is `decisive` decides; otherwise one unknown item makes the whole unknown. */
const decidedBy = (decisive: boolean, { is, unknown }: Test): Loop => ({
  before: `let result = ${!decisive};`,
  each: `if (${is}) return ${decisive};\n${unknown === undefined ? '' : `if (${unknown}) result = undefined;`}`,
  after: 'return result;',
});

const ifTrue = ({ is, unknown }: Test, then: Source): Source =>
  `if (${is}) ${then}${unknown === undefined ? '' : `\nelse if (${unknown}) return undefined;`}`;
