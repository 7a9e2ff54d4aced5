import { exactSum } from '@hammerhead/decimal';
import { function1, function2, type RuleFunction } from '../functions.js';
import { numberArgument, numbersArgument } from '../parameters.js';
import { number } from '../types.js';

const a = numberArgument('a');
const b = numberArgument('b');
const numbers = numbersArgument('numbers');

export const numberFunctions: readonly RuleFunction[] = [
  function1(
    {
      name: 'sum',
      result: number,
      doc: 'Sum of a list, exact in the decimals that stand in the document; 0 of an empty one.',
    },
    numbers,
    exactSum,
  ),
  function1(
    { name: 'min', result: number, doc: 'Smallest of a list; unknown of an empty one.' },
    numbers,
    smallest,
  ),
  function2({ name: 'min', result: number, doc: 'The smaller of two.' }, a, b, (x, y) => (x <= y ? x : y)),
  function1(
    { name: 'max', result: number, doc: 'Largest of a list; unknown of an empty one.' },
    numbers,
    largest,
  ),
  function2({ name: 'max', result: number, doc: 'The larger of two.' }, a, b, (x, y) => (x >= y ? x : y)),
  function1({ name: 'abs', result: number, doc: 'Without its sign.' }, a, (value) => Math.abs(value)),
  function2(
    { name: 'pow', result: number, doc: '`base` to the power of `exponent`.' },
    numberArgument('base'),
    numberArgument('exponent'),
    (base, exponent) => base ** exponent,
  ),
];

function smallest(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((x, y) => (x <= y ? x : y));
}

function largest(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((x, y) => (x >= y ? x : y));
}
