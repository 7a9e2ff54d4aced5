import type { ChooseNode, Node } from '../check/node.js';
import type { Code } from './code.js';
import type { Compiler } from './compiler.js';

/** `test ? yes : no`; an unknown test makes the whole unknown. */
export function compileChoose<T>(
  compiler: Compiler,
  { test, yes, no }: ChooseNode,
  part: (node: Node) => Code<T>,
): Code<T> {
  const asked = compiler.bool(test);
  const then = part(yes);
  const otherwise = part(no);
  return (frame) => {
    const answer = asked(frame);
    if (answer === undefined) return undefined;
    return answer ? then(frame) : otherwise(frame);
  };
}
