import { exactAdd, exactSubtract } from '@hammerhead/decimal';
import type { CallNode, MacroNode, Node } from '../../src/check/node.js';
import type { Type } from '../../src/language/types.js';

/**
 * What an expression means, said as plainly as possible and apart from what makes JavaScript of it. Gives the value,
 * or undefined where it is unknown. `slots`: the values of variables.
 * @throws Error where a rule would fail
 */
export function interpret(node: Node, slots: readonly unknown[]): unknown {
  const value = (part: Node): unknown => interpret(part, slots);
  const known = (parts: readonly Node[], give: (...values: readonly unknown[]) => unknown): unknown => {
    const values = parts.map(value);
    return values.includes(undefined) ? undefined : give(...values);
  };
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'variable':
      return declared(node.type, slots[node.slot]);
    case 'field':
      return declared(node.type, fieldOf(value(node.of), node.name));
    case 'index':
      return known([node.of, node.at], (list, at) =>
        declared(
          node.type,
          listOf(list).find((_, index) => index === at),
        ),
      );
    case 'has':
      return (fieldOf(value(node.field.of), node.field.name) ?? undefined) !== undefined;
    case 'not':
      return known([node.of], (of) => of === false);
    case 'negate':
      return known([node.of], (of) => -Number(of));
    case 'and':
      return absorbing([() => value(node.left), () => value(node.right)], false);
    case 'or':
      return absorbing([() => value(node.left), () => value(node.right)], true);
    case 'choose':
      return known([node.test], (test) => value(test === true ? node.yes : node.no));
    case 'arithmetic':
      return known([node.left, node.right], (a, b) => {
        const result = calculate[node.operator](Number(a), Number(b));
        return Number.isFinite(result) ? result : undefined;
      });
    case 'join':
      return known([node.left, node.right], (a, b) => `${String(a)}${String(b)}`);
    case 'compare':
      return known([node.left, node.right], (a, b) => {
        const [less, more] = [isLess(a, b), isLess(b, a)];
        return { '<': less, '>': more, '<=': !more, '>=': !less }[node.operator];
      });
    case 'equal':
      return known([node.left, node.right], (a, b) => (a === b) !== node.negated);
    case 'in':
      return known([node.item, node.list], (item, list) => listOf(list).includes(item));
    case 'list':
      return whole(node.items.map((item) => () => value(item)));
    case 'call':
      return called(node, value);
    case 'macro': {
      const { list, body, variable } = node;
      return known([list], (items) =>
        overItems(node, listOf(items), (item) => interpret(body, slots.with(variable.slot, item))),
      );
    }
  }
}

const calculate = {
  '+': exactAdd,
  '-': exactSubtract,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '%': (a: number, b: number) => a % b,
} as const;

const isLess = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? a < b : String(a) < String(b);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function fieldOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}

/** A value whose type is only declared. */
function declared({ kind }: Type, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  const found = Array.isArray(value) ? 'list' : typeof value;
  if (kind === 'object') return value;
  if (found !== { number: 'number', text: 'string', bool: 'boolean', list: 'list' }[kind])
    throw new Error(`${kind} was declared`);
  return kind === 'number' && !Number.isFinite(value) ? undefined : value;
}

type Part = () => unknown;

function absorbing(parts: readonly Part[], decisive: boolean): unknown {
  let unknown = false;
  for (const part of parts) {
    const answer = part();
    if (answer === decisive) return decisive;
    if (answer === undefined) unknown = true;
  }
  return unknown ? undefined : !decisive;
}

/** All values, up to the first that is unknown: then there are none. */
function whole(parts: readonly Part[]): readonly unknown[] | undefined {
  const values: unknown[] = [];
  for (const part of parts) {
    const value = part();
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function called({ run, arguments: given, type }: CallNode, value: (node: Node) => unknown): unknown {
  const values: unknown[] = [];
  for (const argument of given) {
    const passed = argument.kind === 'literal' ? argument.value : value(argument.node);
    if (argument.kind === 'value' && passed === undefined && !argument.takesAbsent) return undefined;
    values.push(argument.kind === 'value' && argument.accept ? argument.accept(passed) : passed);
  }
  return declared(type, Reflect.apply(run, undefined, values));
}

function overItems(
  { macro }: MacroNode,
  items: readonly unknown[],
  ask: (item: unknown) => unknown,
): unknown {
  const answers = items.map((item) => () => ask(item));
  if (macro === 'exists' || macro === 'all') return absorbing(answers, macro === 'exists');
  const told = whole(answers);
  if (told === undefined || macro === 'map') return told;
  const chosen = items.filter((_, index) => told[index] === true);
  return macro === 'filter' ? chosen : chosen.length === 1;
}
