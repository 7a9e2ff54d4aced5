import type { Argument, CallNode, CompareOperator, MacroNode, Node } from '../check/node.js';
import { printNumber } from '../explain/print.js';
import { type Bound, type Naming, spelledOut } from './naming.js';
import { fact, inline, joined, type Phrase } from './phrase.js';

const compared: Readonly<Record<CompareOperator, readonly [yes: string, no: string]>> = {
  '<': ['is below', 'is at least'],
  '<=': ['is at most', 'is above'],
  '>': ['is above', 'is at most'],
  '>=': ['is at least', 'is below'],
};

/** A condition in words; with `denied` its opposite. */
export function conditionIn(node: Node, names: Naming, bound: Bound = new Map(), denied = false): Phrase {
  const told = (inner: Node, turned = denied) => conditionIn(inner, names, bound, turned);
  const value = (inner: Node) => valueIn(inner, names, bound);
  const is = denied ? 'is not' : 'is';
  switch (node.kind) {
    case 'and':
      return joined(denied ? 'any' : 'all', [told(node.left), told(node.right)]);
    case 'or':
      return joined(denied ? 'all' : 'any', [told(node.left), told(node.right)]);
    case 'not':
      return told(node.of, !denied);
    case 'choose': {
      const test = told(node.test, false);
      if (isLiteral(node.no, false) && !denied) return joined('all', [test, told(node.yes)]);
      return { kind: 'choose', test, yes: told(node.yes), no: told(node.no) };
    }
    case 'literal':
      return fact(node.value === denied ? 'never' : 'always');
    case 'compare':
      return fact(`${value(node.left)} ${compared[node.operator][denied ? 1 : 0]} ${value(node.right)}`);
    case 'equal': {
      if (isLiteral(node.right, true)) return told(node.left, denied !== node.negated);
      return fact(`${value(node.left)} ${node.negated === denied ? 'is' : 'is not'} ${value(node.right)}`);
    }
    case 'in':
      return fact(`${value(node.item)} ${is} ${node.list.kind === 'list' ? '' : 'in '}${value(node.list)}`);
    case 'has': {
      const path = names.pathOf(node.field, bound);
      const flag = path === undefined ? undefined : names.flagOf(path, false);
      if (flag !== undefined) return fact(`it can${denied ? 'not' : ''} be told whether ${flag}`);
      return fact(`${value(node.field)} ${is} stated`);
    }
    case 'call':
      return fact(callIn(node, names, bound, denied));
    case 'macro':
      return itemsIn(node, names, bound, denied);
    case 'variable':
    case 'field':
    case 'index': {
      const path = names.pathOf(node, bound);
      const flag = path === undefined ? undefined : names.flagOf(path, denied);
      return fact(flag ?? `${value(node)} is ${denied ? 'false' : 'true'}`);
    }
    default:
      return fact(`${value(node)} ${is} true`);
  }
}

const isLiteral = (node: Node, value: boolean): boolean => node.kind === 'literal' && node.value === value;

function itemsIn(node: MacroNode, names: Naming, bound: Bound, denied: boolean): Phrase {
  const list = names.pathOf(node.list, bound);
  const item = names.itemName(list);
  const inner = new Map(bound).set(node.variable.slot, names.itemPath(list) ?? node.variable.name);
  const part = conditionIn(node.body, names, inner, node.macro === 'all' && denied);
  if (node.macro === 'all')
    return { kind: 'items', where: denied ? `on some ${item}` : `on every ${item}`, part };
  if (node.macro === 'exists_one')
    return { kind: 'items', where: denied ? `not on exactly one ${item}` : `on exactly one ${item}`, part };
  return { kind: 'items', where: denied ? `on no ${item}` : `on some ${item}`, part };
}

/** A number or a text in words. */
export function valueIn(node: Node, names: Naming, bound: Bound = new Map()): string {
  const value = (inner: Node) => valueIn(inner, names, bound);
  const path = names.pathOf(node, bound);
  if (path !== undefined) return names.nameOf(path);
  switch (node.kind) {
    case 'literal':
      if (typeof node.value === 'number') return printNumber(node.value, 6);
      return node.value === '' ? 'not stated' : `\`${String(node.value)}\``;
    case 'list':
      return node.items.map(value).join(' or ');
    case 'negate':
      return `−${value(node.of)}`;
    case 'arithmetic': {
      const sign = { '+': '+', '-': '−', '*': '×', '/': '÷', '%': 'modulo' }[node.operator];
      return `${grouped(node.left, value, node)} ${sign} ${grouped(node.right, value, node)}`;
    }
    case 'join':
      return `${value(node.left)} ${value(node.right)}`;
    case 'choose':
      return `${value(node.yes)} where ${inline(conditionIn(node.test, names, bound))}, else ${value(node.no)}`;
    case 'call':
      return callIn(node, names, bound, false);
    case 'macro':
      return `the ${names.itemName(names.pathOf(node.list, bound))}s`;
    default:
      return inline(conditionIn(node, names, bound));
  }
}

function grouped(node: Node, value: (node: Node) => string, within: Node): string {
  const isSum = node.kind === 'arithmetic' && (node.operator === '+' || node.operator === '-');
  const isProduct = within.kind === 'arithmetic' && within.operator !== '+';
  return node.kind === 'choose' || (isSum && isProduct) ? `(${value(node)})` : value(node);
}

function callIn(node: CallNode, names: Naming, bound: Bound, denied: boolean): string {
  const given = node.arguments.map((argument, index) =>
    argumentIn(argument, named(node, index, names), names, bound),
  );
  const [first = '', second = ''] = given;
  if (node.name === 'text') return first;
  if ((node.name === 'min' || node.name === 'max') && given.length === 2) {
    const isLimit = node.arguments[0]?.kind === 'value' && node.arguments[0].node.kind === 'literal';
    if (isLimit) return `${second}, at ${node.name === 'min' ? 'most' : 'least'} ${first}`;
    return `the ${node.name === 'min' ? 'smaller' : 'larger'} of (${first}) and (${second})`;
  }
  const words = names.words.calls[node.name] ?? builtinWords[node.name];
  const template = denied ? words?.denies : words?.says;
  if (template === undefined)
    return `${denied ? 'not ' : ''}${spelledOut(node.name)} of ${given.join(' and ')}`;
  return template.replaceAll(/\{([0-2])\}/g, (_, index: string) => given[Number(index)] ?? '');
}

const builtinWords: Naming['words']['calls'] = {
  size: { says: 'the number of {0}' },
  pow: { says: '{0} to the power of ({1})' },
  abs: { says: '{0} without its sign' },
  sum: { says: 'the sum of {0}' },
  lower: { says: '{0}' },
  upper: { says: '{0}' },
  trim: { says: '{0}' },
  contains: { says: '{0} contains {1}', denies: '{0} does not contain {1}' },
  startsWith: { says: '{0} begins with {1}', denies: '{0} does not begin with {1}' },
  endsWith: { says: '{0} ends with {1}', denies: '{0} does not end with {1}' },
  matches: { says: '{0} matches {1}', denies: '{0} does not match {1}' },
  hoursBetween: { says: 'the hours from {0} to {1}' },
  daysBetween: { says: 'the days from {0} to {1}' },
};

/** A literal of a call by its name, or what it stands for, in italics. */
function named({ name, texts }: CallNode, index: number, { words }: Naming): string {
  const literal = texts[index] ?? '';
  const meaning = words.literals?.[name]?.[literal];
  return meaning === undefined ? `\`${literal}\`` : `*${meaning}*`;
}

function argumentIn(argument: Argument, literal: string, names: Naming, bound: Bound): string {
  return argument.kind === 'value' ? valueIn(argument.node, names, bound) : literal;
}
