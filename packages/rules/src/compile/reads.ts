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
  const sought = nodes[1];
  if (nodes.length === 2 && (sought === undefined || sought.kind === 'literal')) {
    // Nearly every call: a text, and what is sought in it or the list that is looked into.
    const value = sought?.value;
    return (frame) => {
      const x = a(frame);
      return needsA && x === undefined ? undefined : (invoke(x, value, undefined) ?? undefined);
    };
  }
  if (nodes.length === 2) {
    return (frame) => {
      const x = a(frame);
      if (needsA && x === undefined) return undefined;
      const y = b(frame);
      if (needsB && y === undefined) return undefined;
      return invoke(x, y, undefined) ?? undefined;
    };
  }
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

/*
 * Values of one type; what comes otherwise makes the rule fail rather than mean something by accident. A field of
 * a variable is what rules read most, by far: it gets code of its own, without the steps in between.
 */

export function readNumber(compiler: Compiler, node: ReadNode): Code<number> {
  if (node.kind === 'field' && node.of.kind === 'variable') {
    const { name } = node;
    const { slot } = node.of;
    return (frame) => {
      const holder = frame.slots[slot];
      return isRecord(holder) ? asNumber(holder[name]) : undefined;
    };
  }
  const read = compileRead(compiler, node);
  return (frame) => asNumber(read(frame));
}

export function readText(compiler: Compiler, node: ReadNode): Code<string> {
  if (node.kind === 'field' && node.of.kind === 'variable') {
    const { name } = node;
    const { slot } = node.of;
    return (frame) => {
      const holder = frame.slots[slot];
      return isRecord(holder) ? asText(holder[name]) : undefined;
    };
  }
  const read = compileRead(compiler, node);
  return (frame) => asText(read(frame));
}

export function readBool(compiler: Compiler, node: ReadNode): Code<boolean> {
  const read = compileRead(compiler, node);
  return (frame) => asBool(read(frame));
}

export function readList(compiler: Compiler, node: ReadNode): Code<readonly unknown[]> {
  if (node.kind === 'field' && node.of.kind === 'variable') {
    const { name } = node;
    const { slot } = node.of;
    return (frame) => {
      const holder = frame.slots[slot];
      return isRecord(holder) ? asList(holder[name]) : undefined;
    };
  }
  const read = compileRead(compiler, node);
  return (frame) => asList(read(frame));
}

function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (value === undefined || value === null) return undefined;
  throw new WrongType(`a number was declared, ${typeof value} was read`);
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return undefined;
  throw new WrongType(`a text was declared, ${typeof value} was read`);
}

function asBool(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === undefined || value === null) return undefined;
  throw new WrongType(`true or false was declared, ${typeof value} was read`);
}

function asList(value: unknown): readonly unknown[] | undefined {
  if (isList(value)) return value;
  if (value === undefined || value === null) return undefined;
  throw new WrongType(`a list was declared, ${typeof value} was read`);
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
