import type { CallNode, FieldNode, IndexNode, Node, VariableNode } from '../check/node.js';
import { WrongType } from '../vocabulary/parameters.js';
import { type Code, isRecord } from './code.js';
import type { Compiler } from './compiler.js';

export type ReadNode = VariableNode | FieldNode | IndexNode | CallNode;

export function isRead(node: Node): node is ReadNode {
  return node.kind === 'variable' || node.kind === 'field' || node.kind === 'index' || node.kind === 'call';
}

/** Code that takes a value from outside the expression, whose type is only declared; null counts as absent. */
export function compileRead(compiler: Compiler, node: ReadNode): Code<unknown> {
  switch (node.kind) {
    case 'variable': {
      const { slot } = node;
      return (frame) => frame.slots[slot] ?? undefined;
    }
    case 'field':
      return compileField(compiler, node);
    case 'index':
      return compileIndex(compiler, node);
    case 'call':
      return compileCall(compiler, node);
  }
}

function compileField(compiler: Compiler, { of, name }: FieldNode): Code<unknown> {
  if (of.kind === 'variable') {
    const { slot } = of;
    return (frame) => {
      const holder = frame.slots[slot];
      return isRecord(holder) ? (holder[name] ?? undefined) : undefined;
    };
  }
  const holderOf = compiler.any(of);
  return (frame) => {
    const holder = holderOf(frame);
    return isRecord(holder) ? (holder[name] ?? undefined) : undefined;
  };
}

function compileIndex(compiler: Compiler, { of, at }: IndexNode): Code<unknown> {
  const listOf = compiler.list(of);
  const indexOf = compiler.number(at);
  return (frame) => {
    const list = listOf(frame);
    const index = indexOf(frame);
    return list === undefined || index === undefined ? undefined : (list[index] ?? undefined);
  };
}

const nothing: Code<unknown> = () => undefined;

/** An absent argument makes the call unknown, unless the parameter takes absent ones. */
function compileCall(compiler: Compiler, { invoke, arguments: nodes, takesAbsent }: CallNode): Code<unknown> {
  const [a = nothing, b = nothing, c = nothing] = nodes.map((node) =>
    node === undefined ? nothing : compiler.any(node),
  );
  const [needsA, needsB, needsC] = [0, 1, 2].map(
    (index) => index < nodes.length && takesAbsent[index] !== true,
  );
  return (frame) => {
    const x = a(frame);
    if (needsA && x === undefined) return undefined;
    const y = b(frame);
    if (needsB && y === undefined) return undefined;
    const z = c(frame);
    if (needsC && z === undefined) return undefined;
    return invoke(x, y, z) ?? undefined;
  };
}

/** Values of one type; what comes otherwise makes the rule fail rather than mean something by accident. */
export function readNumber(read: Code<unknown>): Code<number> {
  return (frame) => {
    const value = read(frame);
    if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
    if (value === undefined) return undefined;
    throw new WrongType(`a number was declared, ${typeof value} was read`);
  };
}

export function readText(read: Code<unknown>): Code<string> {
  return (frame) => {
    const value = read(frame);
    if (typeof value === 'string' || value === undefined) return value;
    throw new WrongType(`a text was declared, ${typeof value} was read`);
  };
}

export function readBool(read: Code<unknown>): Code<boolean> {
  return (frame) => {
    const value = read(frame);
    if (typeof value === 'boolean' || value === undefined) return value;
    throw new WrongType(`true or false was declared, ${typeof value} was read`);
  };
}

export function readList(read: Code<unknown>): Code<readonly unknown[]> {
  return (frame) => {
    const value = read(frame);
    if (value === undefined || Array.isArray(value)) return value;
    throw new WrongType(`a list was declared, ${typeof value} was read`);
  };
}
