import { RE2JS } from 're2js';
import { function1, function2, type RuleFunction } from '../functions.js';
import { anyListArgument, optionalTextArgument, patternArgument, textArgument } from '../parameters.js';
import { inCase } from '../advice.js';
import { advised, bool, number, text } from '../types.js';

const sought = textArgument('sought');
const receiver = textArgument('text');

export const textFunctions: readonly RuleFunction[] = [
  function1(
    { name: 'text', result: text, passes: true, doc: 'The text itself, or "" where it is absent.' },
    optionalTextArgument('text'),
    (given) => given ?? '',
  ),
  function1(
    {
      name: 'lower',
      result: advised(
        text,
        inCase('lower', (given) => given.toLowerCase()),
      ),
      doc: 'In lower case.',
    },
    receiver,
    (given) => given.toLowerCase(),
  ),
  function1(
    {
      name: 'upper',
      result: advised(
        text,
        inCase('upper', (given) => given.toUpperCase()),
      ),
      doc: 'In upper case.',
    },
    receiver,
    (given) => given.toUpperCase(),
  ),
  function1({ name: 'trim', result: text, doc: 'Without white space around it.' }, receiver, (given) =>
    given.trim(),
  ),
  function1(
    { name: 'size', result: number, doc: 'How many characters (code points) the text has.' },
    receiver,
    codePoints,
  ),
  function1(
    { name: 'size', result: number, doc: 'How many items the list has.' },
    anyListArgument('list'),
    (items) => items.length,
  ),
  function1(
    { name: 'size', method: true, result: number, doc: 'How many characters (code points) the text has.' },
    receiver,
    codePoints,
  ),
  function1(
    { name: 'size', method: true, result: number, doc: 'How many items the list has.' },
    anyListArgument('list'),
    (items) => items.length,
  ),
  function2(
    {
      name: 'contains',
      method: true,
      result: bool,
      doc: 'Whether the text holds the other one.',
      isTrueOf: (value, literal) => value.includes(literal),
    },
    receiver,
    sought,
    (given, part) => given.includes(part),
  ),
  function2(
    {
      name: 'startsWith',
      method: true,
      result: bool,
      doc: 'Whether the text begins with the other one.',
      isTrueOf: (value, literal) => value.startsWith(literal),
    },
    receiver,
    sought,
    (given, part) => given.startsWith(part),
  ),
  function2(
    {
      name: 'endsWith',
      method: true,
      result: bool,
      doc: 'Whether the text ends with the other one.',
      isTrueOf: (value, literal) => value.endsWith(literal),
    },
    receiver,
    sought,
    (given, part) => given.endsWith(part),
  ),
  function2(
    {
      name: 'matches',
      method: true,
      result: bool,
      doc: 'Whether the pattern (RE2 syntax, literal) is found anywhere in the text; `(?i)` ignores case.',
      isTrueOf: (value, literal) => RE2JS.compile(literal).test(value),
    },
    receiver,
    patternArgument('pattern'),
    (given, pattern) => pattern.test(given),
  ),
];

function codePoints(given: string): number {
  return [...given].length;
}
