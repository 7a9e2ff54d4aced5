import type { Node } from '../check/node.js';
import { compileBool } from './bools.js';
import { compileChoose } from './choose.js';
import type { Code } from './code.js';
import { type Compiler, impossible } from './compiler.js';
import { compileList } from './lists.js';
import { compileNumber } from './numbers.js';
import { compileRead, isRead } from './reads.js';
import { compileText } from './texts.js';

/** The one compiler; its parts know each other through it. */
export const compiler: Compiler = {
  any: compileAny,
  number: (node) => compileNumber(compiler, node),
  text: (node) => compileText(compiler, node),
  bool: (node) => compileBool(compiler, node),
  list: (node) => compileList(compiler, node),
};

function compileAny(node: Node): Code<unknown> {
  switch (node.type.kind) {
    case 'number':
      return compiler.number(node);
    case 'text':
      return compiler.text(node);
    case 'bool':
      return compiler.bool(node);
    case 'list':
      return compiler.list(node);
    case 'object':
      if (node.kind === 'choose') return compileChoose(compiler, node, compileAny);
      return isRead(node) ? compileRead(compiler, node) : impossible(node);
  }
}
