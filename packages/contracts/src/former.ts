import type { z } from 'zod';

/**
 * A member under the name that it had before version 1: it stands beside `now` until version 2 (ADR 0022).
 * @param how what it says beside `now`, where it is not the same
 */
export const formerly = <Member extends z.ZodType>(now: string, member: Member, how?: string): Member =>
  member.meta({ description: `Use \`${now}\`.${how === undefined ? '' : ` ${how}`}`, deprecated: true });
