import t from 'tap';
import { checkExpression } from '../src/check/expression.js';
import { outermost } from '../src/check/scope.js';
import { turnsPerRule } from '../src/compile/code.js';
import { compileBool } from '../src/compile/compile.js';
import { Faults } from '../src/fault.js';
import { namesOf } from '../src/load/names.js';
import { interpret } from './support/interpreter.js';
import { Chance } from './support/random.js';
import { RandomExpressions } from './support/random-expression.js';
import { randomInput } from './support/random-input.js';
import { vocabulary } from './support/vocabulary.js';

/** What a reading gives: a value, `unknown`, or `failed`. */
function outcome(read: () => unknown): unknown {
  try {
    return read() ?? 'unknown';
  } catch {
    return 'failed';
  }
}

t.test('what rules become means what their expressions say', (t) => {
  const chance = new Chance(20230914);
  const expressions = new RandomExpressions(chance);
  const names = namesOf(vocabulary, new Map());
  const seen = new Map<unknown, number>();
  for (let count = 0; count < 1500; count += 1) {
    const source = expressions.condition();
    const faults = new Faults((offset) => ({ line: 1, column: offset + 1 }));
    const use = {
      codeLists: new Set<string>(),
      codesOf: new Map(),
      literals: new Set<string>(),
      slots: names.slots.size + 1,
    };
    const text = { value: source, place: (index: number) => index };
    const node = checkExpression({ text, path: 'when' }, outermost(names, use), ['bool'], faults);
    if (node === undefined) {
      t.fail(`${source}: ${faults.list[0]?.message}`);
      continue;
    }
    const code = compileBool(node);
    for (let inputs = 0; inputs < 8; inputs += 1) {
      const input = randomInput(chance);
      const slots = [...names.slots.keys()].map((name) => input[name]);
      while (slots.length < use.slots) slots.push(undefined);
      const meant = outcome(() => interpret(node, slots));
      const found = outcome(() => code({ slots: [...slots], turns: turnsPerRule }));
      seen.set(meant, (seen.get(meant) ?? 0) + 1);
      if (meant !== found) t.equal(found, meant, `${source} of ${JSON.stringify(input)}`);
    }
  }
  for (const kind of [true, false, 'unknown', 'failed']) {
    t.ok((seen.get(kind) ?? 0) > 500, `${String(kind)}: ${seen.get(kind)}`);
  }
  t.end();
});
