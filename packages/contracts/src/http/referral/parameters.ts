import { trimmed } from '@hammerhead/text';
import { z } from 'zod';
import { plainWords } from '../../plain-words.js';
import { isStorableText } from '../../text.js';
import { day, instant } from '../../time.js';

/**
 * A text to search for, without blanks and invisible marks at its ends. It contains nothing that PostgreSQL cannot
 * store, since PostgreSQL would refuse the whole query.
 */
export const searchText = (description: string) =>
  z
    .string()
    .overwrite(trimmed)
    .min(1)
    .max(512)
    .refine(isStorableText, 'must not contain NUL or a lone surrogate')
    .describe(description);

/**
 * Several values of one parameter: repeated (`tier=1&tier=2`), with commas (`tier=1,2`), or both. A fault has the place
 * of its value only where there are several.
 */
export const listOf = <Item extends z.ZodType<unknown, string>>(item: Item, description: string) => {
  const all = z.array(item).min(1, 'must not be empty').max(50);
  return z
    .union([z.string().max(2_048), z.array(z.string().max(2_048)).max(50)])
    .transform((given, context): z.output<Item>[] => {
      const values = (typeof given === 'string' ? [given] : given)
        .flatMap((one) => one.split(','))
        .filter((value) => value !== '');
      const parsed = all.safeParse(values, { error: plainWords });
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues)
        context.issues.push({
          code: 'custom',
          message: issue.message,
          path: values.length === 1 ? issue.path.slice(1) : [...issue.path],
          input: given,
        });
      return z.NEVER;
    })
    .describe(`${description}; several with commas or repeated`);
};

/** The position in a keyset-paged list: the `nextCursor` of the page before. */
export const cursorParameter = () =>
  z
    .string()
    .max(2_048)
    .optional()
    .describe('`nextCursor` of the page before, with the same filters and sort');

export const limitParameter = () =>
  z.coerce.number().int().min(1).max(200).default(50).describe('Most items on a page');

/** An instant, or a day, which means its first instant in UTC. */
export const instantParameter = (description: string) =>
  z
    .union([instant(), day()], 'must be a day or an instant in ISO 8601, in the years 1 to 9999')
    .describe(`${description}; \`2023-09-14\` or \`2023-09-14T18:00:00Z\``);

/** One page of a list, with the place where the next begins; `nextCursor` is null on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item).describe('A page of the list'),
    nextCursor: z.string().nullable().describe('For `cursor`, to get the next page; null on the last one'),
  });

export const idPath = z.object({ id: z.uuid().describe('Its id') });
