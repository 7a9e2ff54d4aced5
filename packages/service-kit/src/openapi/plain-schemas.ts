/** The whole numbers that JavaScript represents: every integer schema has these bounds, and they say nothing. */
const unbounded = new Set([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);

/** Formats whose name says all that their pattern does. */
const named = new Set(['date', 'date-time', 'uuid']);

/**
 * A replacer for `JSON.stringify` that leaves out what zod writes into each schema and no reader needs: bounds of integers that
 * are those of the language, and the pattern, of up to 200 characters, of a format that has a name.
 */
export const withoutNoise = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, member]) =>
        !((key === 'minimum' || key === 'maximum') && typeof member === 'number' && unbounded.has(member)) &&
        !(key === 'pattern' && typeof member === 'string' && 'format' in value && isNamed(value.format)),
    ),
  );
};

const isNamed = (format: unknown): boolean => typeof format === 'string' && named.has(format);
