import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const plainNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const formats: Readonly<Record<string, string>> = {
  datetime: 'must be a time that exists, in UTC or with an offset, such as 2023-09-14T18:00:00Z',
  date: 'must be a day that exists, such as 2023-09-14',
  uuid: 'must be an id (UUID)',
};

/**
 * Says in plain words, without the path, what is wrong with an input: for the `error` of every parse whose faults
 * somebody reads. A message of the schema itself takes precedence.
 */
export function plainWords(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'too_big':
      return `must ${amount(issue.origin, 'most', issue.maximum)}`;
    case 'too_small':
      return `must ${amount(issue.origin, 'least', issue.minimum)}`;
    case 'invalid_value':
      return oneOf(issue.values, issue.input);
    case 'invalid_format':
      return formats[issue.format] ?? 'is not written as it must be';
    case 'invalid_union':
      return noneFits(issue.errors, 'options' in issue ? issue.options : [], issue.input);
    case 'unrecognized_keys':
      return `does not know ${issue.keys.join(', ')}`;
    default:
      return 'is not valid';
  }
}

/** Returns `expected …, received …`, or that a required member is missing. */
export function wrongType(expected: string, received: unknown): string {
  if (received === undefined) return 'is required';
  return `expected ${plainNames[expected] ?? expected}, received ${nameOf(received)}`;
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'number') return plainNames[typeof value] ?? typeof value;
  // NaN comes from the text of a query parameter that was to become a number.
  if (Number.isNaN(value)) return 'text';
  return Number.isFinite(value) ? String(value) : 'a number too large to represent';
}

function amount(origin: string, bound: 'least' | 'most', limit: number | bigint): string {
  if (origin === 'string')
    return bound === 'least' && limit === 1 ? 'not be empty' : `have at ${bound} ${limit} characters`;
  if (origin === 'array') return `have at ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `be at ${bound} ${limit}`;
}

const oneOf = (values: readonly unknown[], received: unknown): string =>
  received === undefined ? 'is required' : `must be one of ${values.map(String).join(', ')}`;

/** For alternatives that differ in a member's value, `options` are the values; for others, what each expects. */
function noneFits(
  alternatives: readonly (readonly z.core.$ZodIssue[])[],
  options: unknown,
  received: unknown,
): string {
  if (Array.isArray(options) && options.length > 0) {
    const stated = options.filter((value) => value !== undefined && value !== null);
    return stated.every((value) => typeof value === 'boolean')
      ? 'must be true or false'
      : `must be one of ${stated.map(String).join(', ')}`;
  }
  if (received === undefined) return 'is required';
  const expected = alternatives.flatMap(([first]) =>
    first?.code === 'invalid_type' ? [first.expected] : [],
  );
  if (expected.length === 0) return 'is not valid';
  return `expected ${expected.map((name) => plainNames[name] ?? name).join(' or ')}, received ${nameOf(received)}`;
}
