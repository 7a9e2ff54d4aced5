import { z } from 'zod';

/** A fault of an input with its path, such as `shipments[3].goods[0].hs`. */
export const inputFaultSchema = z.object({ path: z.string(), message: z.string() });
export type InputFault = z.output<typeof inputFaultSchema>;

/** RFC 9457 problem details, with a stable `code`; `errors` lists every fault of bad input. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(inputFaultSchema).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof problemSchema>;

/** A path as people write it: `shipments[3].goods[0].description`; `""` is the whole input. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
