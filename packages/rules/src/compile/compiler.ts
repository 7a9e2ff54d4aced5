import type { Node } from '../check/node.js';
import type { Code } from './code.js';

/** Turns checked expressions into closures, by the type that they give. */
export interface Compiler {
  readonly any: (node: Node) => Code<unknown>;
  readonly number: (node: Node) => Code<number>;
  readonly text: (node: Node) => Code<string>;
  readonly bool: (node: Node) => Code<boolean>;
  readonly list: (node: Node) => Code<readonly unknown[]>;
}

/** The checker lets no such node through. */
export function impossible(node: Node): never {
  throw new Error(`${node.kind} cannot give ${node.type.kind}`);
}
