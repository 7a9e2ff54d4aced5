import type { Type } from '../language/types.js';
import { WrongType } from '../language/parameters.js';
import type { Routine, Source } from './routine.js';

/**
 * Writes a value that comes from outside the expression, whose type is only declared; null counts as absent. A value of
 * another type makes the rule fail rather than mean something by accident. The source itself recognizes values of the
 * declared type; a function handles the rest.
 */
export function taken(routine: Routine, { kind }: Type, source: Source): Source {
  if (kind === 'object') return `(${source} ?? undefined)`;
  const value = routine.temporary();
  const otherwise = routine.unit.constant(others[kind], 'other');
  return `(${asDeclared[kind](`(${value} = ${source})`, value)} ? ${value} : ${otherwise}(${value}))`;
}

const asDeclared = {
  // The difference of a value that is not finite and itself is NaN.
  number: (first: Source, again: Source) => `typeof ${first} === "number" && ${again} - ${again} === 0`,
  text: (first: Source) => `typeof ${first} === "string"`,
  bool: (first: Source) => `typeof ${first} === "boolean"`,
  list: (first: Source) => `Array.isArray(${first})`,
} as const;

const others = {
  number: (value: unknown) => (typeof value === 'number' ? undefined : absent(value, 'a number was')),
  text: (value: unknown) => absent(value, 'a text was'),
  bool: (value: unknown) => absent(value, 'true or false was'),
  list: (value: unknown) => absent(value, 'a list was'),
} as const;

function absent(value: unknown, declared: string): undefined {
  if (value !== undefined && value !== null)
    throw new WrongType(`${declared} declared, ${typeof value} was read`);
}
