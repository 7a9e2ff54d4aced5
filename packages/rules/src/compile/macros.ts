import type { Macro, MacroNode } from '../check/node.js';
import { takeTurn } from './code.js';
import { ifAllKnown, operand } from './operands.js';
import type { Routine, Source } from './routine.js';

/** A macro is a loop in a function of its own; the item lies in a slot of the frame, where inner macros find it. */
export function writeMacro(routine: Routine, { macro, list, variable: { slot }, body }: MacroNode): Source {
  const { unit } = routine;
  const inner = routine.another();
  const answer = inner.value(body);
  const { before, each, after } = loops[macro];
  const loop = [
    inner.head(slot),
    `${before}\n`,
    'for (let index = 0; index < items.length; index += 1) {\n',
    `${unit.constant(takeTurn, 'takeTurn')}(frame);\n`,
    inner.turn(slot, 'items[index]'),
    `const answer = ${answer};\n`,
    `${each}\n}\n`,
    `${after}\n`,
  ];
  const name = unit.helper('frame, items', loop.join(''));
  const items = operand(routine, list);
  return ifAllKnown([items], `${name}(frame, ${items.name})`);
}

interface Loop {
  readonly before: Source;
  /** What becomes of the answer for one item. */
  readonly each: Source;
  readonly after: Source;
}

/** One item whose answer is `decisive` decides; else one unknown item makes the whole unknown. */
const decidedBy = (decisive: boolean): Loop => ({
  before: `let result = ${!decisive};`,
  each: `if (answer === ${decisive}) return ${decisive};\nif (answer === undefined) result = undefined;`,
  after: 'return result;',
});

/** A list with something unknown in it is unknown as a whole. */
const gathered = (keep: Source): Loop => ({
  before: 'const kept = [];',
  each: `if (answer === undefined) return undefined;\n${keep}`,
  after: 'return kept;',
});

/** exists and all are || and && over the items; exists_one must know every item to count. */
const loops: Readonly<Record<Macro, Loop>> = {
  exists: decidedBy(true),
  all: decidedBy(false),
  exists_one: {
    before: 'let count = 0;',
    each: 'if (answer === undefined) return undefined;\nif (answer) count += 1;',
    after: 'return count === 1;',
  },
  filter: gathered('if (answer) kept.push(items[index]);'),
  map: gathered('kept.push(answer);'),
};
