import { pathText } from '@hammerhead/contracts';
import type { z } from 'zod';
import type { ListFault } from '../item.js';

/** Each fault at its path; an unknown key is one of its own. */
export const faultsOf = (error: z.ZodError, base: readonly PropertyKey[] = []): ListFault[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: pathText([...base, ...issue.path, key]),
          message: 'is not known here',
        }))
      : [{ path: pathText([...base, ...issue.path]), message: issue.message }],
  );
