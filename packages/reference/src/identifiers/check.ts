/** Whether an identifier holds, and if not, why: a clause such as `the check digit should be 3`. */
export type Check = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export const ok: Check = { ok: true };
export const fault = (reason: string): Check => ({ ok: false, reason });

/** Compares a check digit with the one that the other characters ask for. */
export const checkDigit = (stands: string, expected: string): Check =>
  stands === expected ? ok : fault(`the check digit should be ${expected}`);

/** Upper case without blanks, dots and hyphens, the way identifiers are compared. */
export const bare = (value: string): string => value.replace(/[\s.-]+/g, '').toUpperCase();
