import type { manifestSchema } from '@hammerhead/contracts';

/** One thing the manifest schema found wrong. */
export type SchemaIssue = NonNullable<ReturnType<typeof manifestSchema.safeParse>['error']>['issues'][number];

const plainNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** Says in plain words what is wrong with `received`, the value at the path of `issue`. */
export function messageOf(issue: SchemaIssue, received: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, received);
    case 'too_big':
      return `must ${amount(issue.origin, 'most', issue.maximum)}`;
    case 'too_small':
      return `must ${amount(issue.origin, 'least', issue.minimum)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'must be true or false';
    case 'invalid_format':
      return issue.format === 'datetime'
        ? 'must be a time in UTC that exists, such as 2023-09-14T18:00:00Z'
        : issue.message;
    default:
      return issue.message;
  }
}

/** `expected …, received …`, or that a required member is missing. */
export function wrongType(expected: string, received: unknown): string {
  if (received === undefined) return 'is required';
  return `expected ${plainNames[expected] ?? expected}, received ${nameOf(received)}`;
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'number') return plainNames[typeof value] ?? typeof value;
  return Number.isFinite(value) ? String(value) : 'a number too large to represent';
}

function amount(origin: string, bound: 'least' | 'most', limit: number | bigint): string {
  if (origin === 'string') return `have at ${bound} ${limit} characters`;
  if (origin === 'array') return `have at ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `be at ${bound} ${limit}`;
}
