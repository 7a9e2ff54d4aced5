import type { MacroNode } from '../check/node.js';
import { type Code, takeTurn } from './code.js';
import { type Compiler, impossible } from './compiler.js';

/** exists and all are || and && over the items; exists_one must know every item to count. */
export function compileQuantifier(compiler: Compiler, node: MacroNode): Code<boolean> {
  switch (node.macro) {
    case 'exists':
      return anyDecides(compiler, node, true);
    case 'all':
      return anyDecides(compiler, node, false);
    case 'exists_one':
      return exactlyOne(compiler, node);
    case 'filter':
    case 'map':
      return impossible(node);
  }
}

/** One item whose answer is `decisive` decides; else one unknown item makes the whole unknown. */
function anyDecides(
  compiler: Compiler,
  { list, variable: { slot }, body }: MacroNode,
  decisive: boolean,
): Code<boolean> {
  const listOf = compiler.list(list);
  const ask = compiler.bool(body);
  return (frame) => {
    const items = listOf(frame);
    if (items === undefined) return undefined;
    let result: boolean | undefined = !decisive;
    for (const item of items) {
      takeTurn(frame);
      frame.slots[slot] = item;
      const answer = ask(frame);
      if (answer === decisive) return decisive;
      if (answer === undefined) result = undefined;
    }
    return result;
  };
}

function exactlyOne(compiler: Compiler, { list, variable: { slot }, body }: MacroNode): Code<boolean> {
  const listOf = compiler.list(list);
  const ask = compiler.bool(body);
  return (frame) => {
    const items = listOf(frame);
    if (items === undefined) return undefined;
    let count = 0;
    for (const item of items) {
      takeTurn(frame);
      frame.slots[slot] = item;
      const answer = ask(frame);
      if (answer === undefined) return undefined;
      if (answer) count += 1;
    }
    return count === 1;
  };
}
